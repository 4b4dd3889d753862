import { Check as CheckIcon, CircleCheck, Minus, TriangleAlert } from "lucide-react";
import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { Reply } from "../../../contract/failures.ts";
import type { VerifyResult } from "../../../contract/records.ts";
import type { Check } from "../../../contract/safety.ts";
import { ask, onProgress } from "../../bridge/library.ts";
import { provideCommands, runCommand } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { enSafety } from "../../wording/en-safety.ts";

const en = enSafety.verify;

/** Check everything the project promises, and say in plain words what was looked at and found. */
export function VerifyDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideCommands({ verifyProject: () => setIsOpen(true) }), []);
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <ModalDialog title={en.title} size="list" onClose={close}>
      <Verification onClose={close} />
    </ModalDialog>
  );
}

function Verification({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [reply, setReply] = useState<Reply<VerifyResult> | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const check = useCallback(() => {
    const job = crypto.randomUUID();
    let isOver = false;
    setReply(null);
    const stop = onProgress((told) => {
      if (told.job === job) setProgress({ done: told.done, total: told.total });
    });
    void ask("project.verify", { job }).then((answer) => {
      stop();
      if (!isOver) setReply(answer);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  useEffect(() => check(), [check]);

  if (reply === null) {
    const text = en.running(progress.done, progress.total);
    return (
      <>
        <div className="flex flex-col gap-2 py-2" role="status">
          <p className="text-ink-2 tabular-nums">{text}</p>
          <ProgressLine label={en.progress} done={progress.done} total={progress.total} text={text} />
        </div>
        <p className="flex justify-end">
          <Button autoFocus onPress={onClose}>
            {enSafety.close}
          </Button>
        </p>
      </>
    );
  }
  return (
    <>
      {reply.ok ? <Result result={reply.value} /> : <p role="alert">{reply.message}</p>}
      <p className="flex items-center justify-end gap-2">
        <span className="mr-auto">
          <Button kind="quiet" onPress={() => void check()}>
            {en.again}
          </Button>
        </span>
        {reply.ok && !reply.value.ok && (
          <Button
            onPress={() => {
              onClose();
              runCommand("restoreBackup", "button");
            }}
          >
            {en.restore}
          </Button>
        )}
        <Button kind="primary" autoFocus onPress={onClose}>
          {enSafety.close}
        </Button>
      </p>
    </>
  );
}

function Result({ result }: { readonly result: VerifyResult }): ReactElement {
  const { ok, problems, checks, articles, annotations } = result;
  return (
    <div className="selectable flex flex-col gap-4">
      <div role="status" className="flex items-start gap-3">
        {ok ? (
          <CircleCheck size={22} aria-hidden="true" className="mt-px shrink-0 text-saved" />
        ) : (
          <TriangleAlert size={22} aria-hidden="true" className="mt-px shrink-0 text-problem" />
        )}
        <div className="flex flex-col gap-0.5">
          <p className="text-[15px] leading-snug font-semibold">
            {ok ? en.fine : en.problems(problems.length)}
          </p>
          <p className="text-ink-2">{ok ? en.fineHint(articles, annotations) : en.problemHint}</p>
        </div>
      </div>
      {problems.length > 0 && (
        <ul
          aria-label={en.found}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
          tabIndex={0}
          className="flex max-h-[24vh] list-disc flex-col gap-1.5 overflow-y-auto rounded-[8px] bg-problem-soft py-3 pr-4 pl-8"
        >
          {problems.map(({ message }) => (
            <li key={message} className="text-pretty [overflow-wrap:anywhere]">
              {message}
            </li>
          ))}
        </ul>
      )}
      <ul
        aria-label={en.checks}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        className={classNames(
          "flex flex-col overflow-y-auto border-y border-line",
          ok ? "max-h-[52vh]" : "max-h-[26vh]",
        )}
      >
        {checks.map((check) => (
          <CheckRow key={check.code} check={check} />
        ))}
      </ul>
    </div>
  );
}

function CheckRow({ check: { title, isFine, skipped } }: { readonly check: Check }): ReactElement {
  const said = skipped !== null ? en.isSkipped : isFine ? en.isFine : en.isBad;
  return (
    <li className="flex items-start gap-3 border-b border-line px-1 py-1.5 last:border-0">
      <span className="grid h-[19px] w-5 shrink-0 place-items-center">
        {skipped !== null ? (
          <Minus size={14} aria-hidden="true" className="text-ink-3" />
        ) : isFine ? (
          <CheckIcon size={15} aria-hidden="true" className="text-saved" />
        ) : (
          <TriangleAlert size={15} aria-hidden="true" className="text-problem" />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="sr-only">{said} </span>
        <span className={isFine ? "text-ink" : "font-medium text-problem"}>{title}</span>
        {skipped !== null && <span className="block text-[12px] text-ink-3">{skipped}</span>}
      </span>
    </li>
  );
}
