import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { enReports as en } from "../../../wording/en-reports.ts";

interface Props {
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOut: () => void;
}

const icon = { strokeWidth: 1.75, "aria-hidden": true } as const;

/** What can be done to one block that is no words; by keys Alt with an arrow moves it and Delete takes it out. */
export function BlockTools({ onMove, onTakeOut }: Props): ReactElement {
  return (
    <span className="small-tools block-tools">
      <Tool name={en.moveUp} onPress={() => onMove(-1)}>
        <ArrowUp {...icon} />
      </Tool>
      <Tool name={en.moveDown} onPress={() => onMove(1)}>
        <ArrowDown {...icon} />
      </Tool>
      <Tool name={en.takeOut} onPress={onTakeOut}>
        <X {...icon} />
      </Tool>
    </span>
  );
}

interface ToolProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ name, onPress, children }: ToolProps): ReactElement {
  return (
    <button type="button" aria-label={name} title={name} onClick={onPress}>
      {children}
    </button>
  );
}
