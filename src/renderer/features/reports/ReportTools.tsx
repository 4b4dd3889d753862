import {
  Bold,
  Italic,
  Link,
  List,
  ListFilter,
  ListOrdered,
  Quote,
  Table,
  TableProperties,
} from "lucide-react";
import { type ReactElement, type ReactNode, type RefObject, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { runCommand } from "../../commands.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { enReports as en } from "../../wording/en-reports.ts";
import { keepFocus } from "../annotations/keep-focus.ts";
import { AddressField } from "../notes/AddressField.tsx";
import type { BlockKind } from "./editor/edit-blocks.ts";
import type { ReportState } from "./editor/editor-state.ts";
import type { ReportEditor } from "./editor/report-editor.ts";
import { tableDeeds } from "./editor/table-deeds.ts";

interface Props {
  readonly editor: RefObject<ReportEditor | null>;
  readonly state: ReportState;
  readonly children: ReactNode;
}

const kinds: readonly BlockKind[] = ["paragraph", 1, 2, 3, "quotation", "bullets", "numbers"];
const icon = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What can be done to the words of a report, and what can be put into it. */
export function ReportTools({ editor, state, children }: Props): ReactElement {
  const [isLinking, setIsLinking] = useState(false);
  const act = (deed: (editor: ReportEditor) => void) => {
    if (editor.current === null) return;
    deed(editor.current);
    editor.current.focus();
  };
  const toggle = (kind: "bullets" | "numbers") =>
    act((each) => each.setKind(state.block === kind ? "paragraph" : kind));
  const stopLinking = () => {
    setIsLinking(false);
    editor.current?.focus();
  };
  return (
    <div className="report-bar">
      <div role="toolbar" aria-label={en.tools} className="report-tools">
        <span className="report-kind">
          <SelectField
            label={en.kind}
            isLabelHidden
            isDisabled={state.isInTable}
            value={String(state.block)}
            options={kinds.map((kind) => ({ id: String(kind), name: en.kinds[kind] }))}
            onChange={(id) => act((each) => each.setKind(kinds.find((kind) => String(kind) === id)!))}
          />
        </span>
        <Tool name={en.bold} isPressed={state.isBold} onPress={() => act((each) => each.format("bold"))}>
          <Bold {...icon} />
        </Tool>
        <Tool
          name={en.italic}
          isPressed={state.isItalic}
          onPress={() => act((each) => each.format("italic"))}
        >
          <Italic {...icon} />
        </Tool>
        <Tool
          name={en.bullets}
          isPressed={state.block === "bullets"}
          isDisabled={state.isInTable}
          onPress={() => toggle("bullets")}
        >
          <List {...icon} />
        </Tool>
        <Tool
          name={en.numbers}
          isPressed={state.block === "numbers"}
          isDisabled={state.isInTable}
          onPress={() => toggle("numbers")}
        >
          <ListOrdered {...icon} />
        </Tool>
        <Tool name={en.link} isPressed={state.link !== null} onPress={() => setIsLinking(!isLinking)}>
          <Link {...icon} />
        </Tool>
        {state.isInTable ? (
          <TableMenu onDeed={(deed) => act((each) => each.changeTable(deed))} />
        ) : (
          <Tool name={en.insertTable} onPress={() => act((each) => each.insertTable())}>
            <Table {...icon} />
          </Tool>
        )}
        <span className="report-tools-gap" />
        <Tool name={en.insertEvidence} isWide onPress={() => runCommand("insertEvidence", "button")}>
          <Quote {...icon} /> <span>{en.insertEvidence}</span>
        </Tool>
        <Tool name={en.insertSection} isWide onPress={() => runCommand("insertSection", "button")}>
          <ListFilter {...icon} /> <span>{en.insertSection}</span>
        </Tool>
      </div>
      <div className="report-bar-end">{children}</div>
      {isLinking && (
        <div className="report-address">
          <AddressField
            address={state.link ?? ""}
            onSet={(address) => {
              const isSet = editor.current?.link(address === "" ? null : address) === true;
              if (isSet) stopLinking();
              return isSet;
            }}
            onLeave={stopLinking}
          />
        </div>
      )}
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly isPressed?: boolean;
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function Tool({
  name,
  isPressed,
  isWide = false,
  isDisabled = false,
  onPress,
  children,
}: ToolProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      title={name}
      data-wide={isWide}
      disabled={isDisabled}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function TableMenu({
  onDeed,
}: {
  readonly onDeed: (deed: (typeof tableDeeds)[number]) => void;
}): ReactElement {
  return (
    <MenuTrigger>
      <Button aria-label={en.table}>
        <TableProperties {...icon} />
      </Button>
      <Popover
        placement="bottom start"
        offset={6}
        className="min-w-[200px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.table} className="outline-none">
          {tableDeeds.map((deed) => (
            <MenuItem
              key={deed}
              onAction={() => onDeed(deed)}
              className="flex h-7 cursor-default items-center rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft"
            >
              {en.tableDeeds[deed]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
