import { ListFilter } from "lucide-react";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { Checkbox, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { type AnalysisKind, analysisKinds } from "../../../contract/analysis-kinds.ts";
import { useTags } from "../../bridge/queries.ts";
import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { enAnalysis as en } from "../../wording/en-analysis.ts";
import "./analysis.css";
import { chosenTags } from "./chosen-tags.ts";
import { views } from "./views.tsx";

const sizes = [10, 25, 50] as const;

/** Tags in numbers and pictures, in place of the article. */
export function Analysis(): ReactElement {
  const { data: tags = [] } = useTags();
  const { analyse, notify } = useDesk.getState();
  const [kind, setKind] = useState<AnalysisKind>("cooccurrence");
  const [filter, setFilter] = useState("");
  const [most, setMost] = useState<number>(sizes[0]);
  const [withChildren, setWithChildren] = useState(false);
  const wanted = useDeferredValue(filter);
  const asked = useMemo(
    () => ({ tagIds: chosenTags(tags, { filter: wanted, most, withChildren }), withChildren }),
    [tags, wanted, most, withChildren],
  );
  const save = async () => {
    const reply = await askShell("shell.exportAnalysis", { kind, ...asked });
    if (!reply.ok) return notify({ tone: "problem", text: reply.message });
    if (reply.value === null) return;
    const run = () => void askShell("shell.revealExport", {});
    notify({ tone: "success", text: en.saved, action: { label: en.showInFolder, run } });
  };

  return (
    <main
      aria-label={en.title}
      className="min-h-0 flex-1 overflow-y-auto"
      onKeyDown={(event) => {
        if (event.key === "Escape") analyse(false);
      }}
    >
      <div className="flex flex-col gap-4 px-8 pt-7 pb-16">
        <div className="flex items-start gap-4">
          <h1 className="min-w-0 flex-1 font-serif text-[26px] leading-tight font-semibold tracking-[-0.01em]">
            {en.title}
          </h1>
          <Button isDisabled={asked.tagIds.length === 0} onPress={() => void save()}>
            {en.csv}
          </Button>
          <Button kind="quiet" onPress={() => analyse(false)}>
            {en.back}
          </Button>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <span className="w-[220px]">
            <SearchInput
              look="sunken"
              icon={<ListFilter size={14} aria-hidden="true" />}
              label={en.filter}
              clearLabel={en.clearFilter}
              value={filter}
              onChange={setFilter}
            />
          </span>
          <SelectField
            label={en.most}
            isLabelHidden
            value={String(most)}
            options={sizes.map((size) => ({ id: String(size), name: en.first(size) }))}
            onChange={(size) => setMost(Number(size))}
          />
          <Checkbox
            isSelected={withChildren}
            onChange={setWithChildren}
            className="group/check flex items-center gap-2"
          >
            <span className="grid size-4 place-items-center rounded-[4px] border border-line-strong bg-paper group-data-[focus-visible]/check:outline-2 group-data-[focus-visible]/check:outline-focus group-data-[selected]/check:border-accent group-data-[selected]/check:bg-accent group-data-[selected]/check:shadow-[inset_0_0_0_3px_var(--paper)]" />
            {en.withChildren}
          </Checkbox>
        </div>
        <Tabs selectedKey={kind} onSelectionChange={(key) => setKind(key as AnalysisKind)}>
          <TabList aria-label={en.title} className="flex gap-1 border-b border-line">
            {analysisKinds.map((each) => (
              <Tab
                key={each}
                id={each}
                className="-mb-px cursor-default border-b-2 border-transparent px-3 py-2 font-medium text-ink-2 hover:text-ink data-[selected]:border-accent data-[selected]:text-ink"
              >
                {en.kinds[each]}
              </Tab>
            ))}
          </TabList>
          {analysisKinds.map((each) => {
            const View = views[each];
            return (
              <TabPanel key={each} id={each} className="flex flex-col gap-4 pt-4 outline-offset-4">
                <p className="max-w-[70ch] text-ink-2">{en.hints[each]}</p>
                {asked.tagIds.length === 0 ? (
                  <p className="text-[14px] text-ink-2">
                    {wanted.trim() === "" ? en.noTags : en.noneMatch(wanted.trim())}
                  </p>
                ) : (
                  <View asked={asked} tags={tags} />
                )}
              </TabPanel>
            );
          })}
        </Tabs>
      </div>
    </main>
  );
}
