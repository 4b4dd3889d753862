import {
  ChartColumn,
  Check,
  ChevronsDownUp,
  ChevronsUpDown,
  ListFilter,
  Plus,
  SlidersHorizontal,
} from "lucide-react";
import type { ReactElement } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import type { Tag } from "../../../contract/records.ts";
import { tagOrders, tagViews, useCodebookDesk } from "../../codebook-desk.ts";
import { runCommand } from "../../commands.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";

interface Props {
  readonly tags: readonly Tag[];
  /** Rows that the view has. */
  readonly shown: number;
}

const icon = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;
const item =
  "flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft";
const heading = "px-2 pt-1.5 pb-1 text-[11.5px] font-medium text-ink-3";

/** Over the tree: what of the codebook is shown, and a new tag. */
export function TagViewBar({ tags, shown }: Props): ReactElement {
  const { view, order, filter } = useCodebookDesk();
  const { see, sort, narrow, start } = useCodebookDesk.getState();
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-0.5 p-2">
        <SearchInput
          look="sunken"
          icon={<ListFilter size={14} aria-hidden="true" />}
          label={en.filter}
          clearLabel={en.clearFilter}
          value={filter}
          onChange={narrow}
          onKeyDown={(event) => {
            if (event.key === "Escape") narrow("");
          }}
        />
        <IconButton label={en.newTag} onPress={() => start({ what: "create", tagId: null })}>
          <Plus {...icon} />
        </IconButton>
        <MenuTrigger>
          <Button
            aria-label={en.show}
            className="grid size-7 place-items-center rounded-[6px] text-ink-2 hover:bg-hover hover:text-ink"
          >
            <SlidersHorizontal {...icon} />
          </Button>
          <Popover
            placement="bottom end"
            offset={4}
            className="min-w-[220px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
          >
            <Menu aria-label={en.show} className="outline-none">
              <MenuSection
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[view]}
                onSelectionChange={(keys) => {
                  const chosen = tagViews.find((each) => keys !== "all" && keys.has(each));
                  if (chosen !== undefined) see(chosen);
                }}
              >
                <Header className={heading}>{en.viewHeading}</Header>
                {tagViews.map((each) => (
                  <MenuItem key={each} id={each} textValue={en.views[each]} className={item}>
                    <Mark isOn={each === view} />
                    {en.views[each]}
                    <span className="ml-auto text-ink-3 tabular-nums">{countIn(tags, each)}</span>
                  </MenuItem>
                ))}
              </MenuSection>
              <MenuSection
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[order]}
                onSelectionChange={(keys) => {
                  const chosen = tagOrders.find((each) => keys !== "all" && keys.has(each));
                  if (chosen !== undefined) sort(chosen);
                }}
              >
                <Header className={heading}>{en.orderHeading}</Header>
                {tagOrders.map((each) => (
                  <MenuItem key={each} id={each} textValue={en.orders[each]} className={item}>
                    <Mark isOn={each === order} />
                    {en.orders[each]}
                  </MenuItem>
                ))}
              </MenuSection>
              <Separator className="mx-2 my-1 h-px bg-line" />
              <MenuItem
                className={item}
                textValue={en.unfoldAll}
                onAction={() => runCommand("unfoldTags", "button")}
              >
                <ChevronsUpDown size={14} aria-hidden="true" className="text-ink-2" /> {en.unfoldAll}
              </MenuItem>
              <MenuItem
                className={item}
                textValue={en.foldAll}
                onAction={() => runCommand("foldTags", "button")}
              >
                <ChevronsDownUp size={14} aria-hidden="true" className="text-ink-2" /> {en.foldAll}
              </MenuItem>
              <MenuItem
                className={item}
                textValue={en.analysis}
                onAction={() => runCommand("showAnalysis", "button")}
              >
                <ChartColumn size={14} aria-hidden="true" className="text-ink-2" /> {en.analysis}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {view !== "all" && (
        <p className="flex items-center gap-2 px-3 pb-1 text-[12px] text-ink-2">
          <span className="min-w-0 flex-1 truncate">
            {view === "similar" ? en.views.similar : en.showing(en.views[view], shown)}
          </span>
          <Button
            className="rounded-[5px] px-1.5 py-0.5 text-accent hover:bg-hover"
            onPress={() => see("all")}
          >
            {en.showAll}
          </Button>
        </p>
      )}
    </>
  );
}

function Mark({ isOn }: { readonly isOn: boolean }): ReactElement {
  return <Check size={14} aria-hidden="true" className={isOn ? "text-accent" : "opacity-0"} />;
}

function countIn(tags: readonly Tag[], view: (typeof tagViews)[number]): number | null {
  if (view === "all") return tags.length;
  if (view === "unused") return tags.filter(({ total }) => total === 0).length;
  // Pairs are looked for when they are asked for.
  return view === "once" ? tags.filter(({ own }) => own === 1).length : null;
}
