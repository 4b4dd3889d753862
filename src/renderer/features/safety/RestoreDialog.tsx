import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { Backup } from "../../../contract/safety.ts";
import { ask, reconnect } from "../../bridge/library.ts";
import { useBackups, useComparison } from "../../bridge/safety.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { writtenMoment } from "../../wording/dates.ts";
import { enSafety } from "../../wording/en-safety.ts";
import { whileAway } from "./use-recovery.ts";

const en = enSafety.restore;

/** The copies Claimbench keeps, what each would change, and the way back to one. */
export function RestoreDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideCommands({ restoreBackup: () => setIsOpen(true) }), []);
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <ModalDialog title={en.title} size="list" onClose={close}>
      <Restore onClose={close} />
    </ModalDialog>
  );
}

function Restore({ onClose }: { readonly onClose: () => void }): ReactElement {
  const client = useQueryClient();
  const { data: list, error, refetch } = useBackups();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const backups = list?.backups ?? [];
  const chosen = backups.find(({ id }) => id === chosenId) ?? null;

  const make = async () => {
    setIsBusy(true);
    const reply = await ask("backup.make", {});
    setIsBusy(false);
    setProblem(reply.ok ? null : reply.message);
    if (!reply.ok) return;
    await refetch();
    setChosenId(reply.value.id);
    useDesk.getState().notify({ tone: "info", text: en.made, topic: "backup" });
  };
  const restore = async ({ id, at }: Backup) => {
    setIsBusy(true);
    setProblem(null);
    const reply = await whileAway(() => askShell("shell.restoreBackup", { backupId: id }));
    reconnect();
    setIsBusy(false);
    if (!reply.ok) {
      setProblem(reply.message);
      await client.invalidateQueries();
      return;
    }
    onClose();
    await client.resetQueries();
    const details = reply.value.keptAs === null ? [] : [en.kept];
    useDesk
      .getState()
      .notify({ tone: "success", text: en.done(writtenMoment(at)), details, topic: "backup" });
  };

  return (
    <>
      <p className="-mt-1 text-pretty text-ink-2">{en.hint}</p>
      {error !== null && <p role="alert">{error.message}</p>}
      {list === undefined && error === null && <p className="text-ink-2">{en.loading}</p>}
      {list !== undefined && backups.length === 0 && <p className="text-ink-2">{en.none}</p>}
      {backups.length > 0 && (
        <>
          <BackupRows backups={backups} chosenId={chosenId} onChoose={setChosenId} isBusy={isBusy} />
          <Change backupId={chosenId} />
        </>
      )}
      {problem !== null && (
        <p role="alert" className="selectable rounded-[8px] bg-problem-soft px-3 py-2 text-pretty">
          {problem}
        </p>
      )}
      <p className="flex items-center justify-end gap-2">
        <span className="mr-auto">
          {list?.now != null && (
            <Button kind="quiet" isDisabled={isBusy} onPress={() => void make()}>
              {en.make}
            </Button>
          )}
        </span>
        <Button autoFocus={backups.length === 0} onPress={onClose}>
          {enSafety.cancel}
        </Button>
        <Button
          kind="primary"
          isDisabled={chosen === null || isBusy}
          onPress={() => void (chosen !== null && restore(chosen))}
        >
          {isBusy ? en.restoring : en.restore}
        </Button>
      </p>
    </>
  );
}

interface RowsProps {
  readonly backups: readonly Backup[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly isBusy: boolean;
}

function BackupRows({ backups, chosenId, onChoose, isBusy }: RowsProps): ReactElement {
  return (
    <ListBox
      aria-label={en.list}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosenId === null ? [] : [chosenId]}
      disabledKeys={isBusy ? backups.map(({ id }) => id) : []}
      onSelectionChange={(selection) => {
        const [id] = selection === "all" ? [] : selection;
        onChoose(id === undefined ? null : String(id));
      }}
      className="max-h-[38vh] overflow-y-auto border-y border-line outline-none"
    >
      {backups.map((backup) => (
        <ListBoxItem
          key={backup.id}
          id={backup.id}
          textValue={`${writtenMoment(backup.at)}, ${en.holds(backup.articles, backup.annotations)}, ${en.reasons[backup.reason]}`}
          className="flex cursor-default items-center gap-4 border-b border-line px-2 py-2 -outline-offset-2 last:border-0 hover:bg-hover data-[selected]:bg-accent-soft"
        >
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="font-medium tabular-nums">{writtenMoment(backup.at)}</span>
            <span className="text-[12px] text-ink-3">{en.reasons[backup.reason]}</span>
          </span>
          <span className="text-ink-2 tabular-nums">{en.holds(backup.articles, backup.annotations)}</span>
          <span className="w-[64px] text-right text-ink-3 tabular-nums">{en.size(backup.bytes)}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

/** What the chosen one would change; the room is kept, so that nothing jumps. */
function Change({ backupId }: { readonly backupId: string | null }): ReactElement {
  const { data: change, error } = useComparison(backupId);
  const lines = () => {
    if (backupId === null) return [en.choose];
    if (error !== null) return [error.message];
    if (change === undefined) return [en.comparing];
    if (change === null) return [en.unreadable];
    const sentences = (["lost", "gained", "changed"] as const)
      .filter((kind) => en.hasAny(change, kind))
      .map((kind) => en[kind](change));
    return sentences.length === 0 ? [en.same] : sentences;
  };
  return (
    <section aria-label={en.against} aria-live="polite" className="flex min-h-[64px] flex-col gap-0.5">
      {backupId !== null && <h3 className="text-[12px] font-semibold text-ink-3">{en.against}</h3>}
      {lines().map((line) => (
        <p key={line} className={backupId === null ? "text-ink-3" : "text-pretty"}>
          {line}
        </p>
      ))}
    </section>
  );
}
