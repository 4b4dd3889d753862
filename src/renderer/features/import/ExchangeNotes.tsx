import { ChevronRight } from "lucide-react";
import { type ReactElement, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { ExchangeSummary } from "../../../contract/exchange.ts";
import { enExchange as en } from "../../wording/en-exchange.ts";

interface Props {
  readonly summary: ExchangeSummary;
  /** Whether it says what would come, or what came. */
  readonly tense: "before" | "after";
  /** Of a file that was here already or was refused, when it is over. */
  readonly hasCome?: boolean;
}

/** More remarks than this are folded away, so that the counts stay in sight. */
const fewRemarks = 2;

/** What an exchange file brings, and what of it is left out. */
export function ExchangeNotes({ summary, tense, hasCome = true }: Props): ReactElement {
  const { found, added, dropped } = summary;
  const [isOpen, setIsOpen] = useState(dropped.length <= fewRemarks);
  const brings = Object.values(added).some((count) => count > 0);
  const isEmpty = Object.values(found).every((count) => count === 0);
  const isAllNew = Object.entries(found).every(
    ([kind, count]) => added[kind as keyof typeof added] === count,
  );
  const remarks = dropped.map((sentence) => <li key={sentence}>{sentence}</li>);
  return (
    <div className="mt-0.5 text-[12.5px] text-ink-2 [overflow-wrap:anywhere]">
      {tense === "after" && hasCome
        ? brings
          ? en.came(added)
          : en.completed
        : isEmpty
          ? en.nothingInIt
          : en.found(found)}
      {tense === "before" && !isEmpty && (
        <span className="block">{isAllNew ? en.allNew : brings ? en.willCome(added) : en.nothingNew}</span>
      )}
      {dropped.length > 0 && dropped.length <= fewRemarks && (
        <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4 text-ink-3">{remarks}</ul>
      )}
      {dropped.length > fewRemarks && (
        <Disclosure isExpanded={isOpen} onExpandedChange={setIsOpen} className="mt-1">
          <Heading level={3} className="contents">
            <Button
              slot="trigger"
              className="flex items-center gap-1 rounded-[4px] font-medium text-ink-2 hover:text-ink"
            >
              <ChevronRight
                size={13}
                aria-hidden="true"
                className={isOpen ? "rotate-90 transition-transform" : "transition-transform"}
              />
              {en.left(dropped.length)}
            </Button>
          </Heading>
          <DisclosurePanel>
            <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4 text-ink-3">{remarks}</ul>
          </DisclosurePanel>
        </Disclosure>
      )}
    </div>
  );
}
