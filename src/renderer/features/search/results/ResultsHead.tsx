import type { ReactElement, ReactNode } from "react";
import type { SearchResult } from "../../../../contract/records.ts";
import { type SearchOrder, searchOrders } from "../../../../contract/search-records.ts";
import { useSearchDesk } from "../../../search-desk.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { en } from "../../../wording/en.ts";
import { enSearch } from "../../../wording/en-search.ts";

interface Props {
  readonly result: SearchResult | null;
  readonly chosenCount: number;
  readonly isAllChosen: boolean;
  readonly onChooseAll: () => void;
  readonly onBack: () => void;
  /** The bar for what is chosen. */
  readonly children: ReactNode;
}

/** How many there are, what was understood, and in which order they stand. */
export function ResultsHead(props: Props): ReactElement {
  const { result, chosenCount, isAllChosen, onChooseAll, onBack } = props;
  const { order, anySpelling } = useSearchDesk();
  const { setOrder, setAnySpelling } = useSearchDesk.getState();
  return (
    <div className="flex flex-col gap-3 pb-3">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h1 className="font-serif text-[26px] leading-tight font-semibold tracking-[-0.01em] tabular-nums">
            {result === null ? en.search.running : en.search.total(result.total)}
          </h1>
          {result !== null && (
            <p className="selectable mt-1 line-clamp-4 [overflow-wrap:anywhere] text-ink-2 first-letter:uppercase">
              {result.explanation}
            </p>
          )}
          {result?.notice && <p className="mt-1 text-problem">{result.notice}</p>}
        </div>
        <Button kind="quiet" onPress={onBack}>
          {en.search.back}
        </Button>
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-2">
        {result !== null && result.total > 0 && (
          <input
            type="checkbox"
            aria-label={enSearch.chooseAll}
            title={enSearch.chooseAll}
            checked={isAllChosen}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosenCount > 0 && !isAllChosen;
            }}
            onChange={onChooseAll}
            className="size-[15px] shrink-0 accent-[var(--accent)]"
          />
        )}
        {chosenCount > 0 ? (
          props.children
        ) : (
          <>
            {result?.total !== 0 && (
              <span className="w-[180px]">
                <SelectField
                  label={enSearch.order}
                  isLabelHidden
                  value={order}
                  options={searchOrders.map((id) => ({ id, name: enSearch.orders[id] }))}
                  onChange={(id) => setOrder(id as SearchOrder)}
                />
              </span>
            )}
            <label className="flex items-center gap-2 text-[12.5px] text-ink-2">
              <input
                type="checkbox"
                checked={anySpelling}
                onChange={(event) => setAnySpelling(event.target.checked)}
                className="size-[15px] accent-[var(--accent)]"
              />
              {enSearch.anySpelling}
            </label>
          </>
        )}
      </div>
    </div>
  );
}
