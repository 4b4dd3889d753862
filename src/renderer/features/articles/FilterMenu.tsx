import { ListFilter } from "lucide-react";
import type { ReactElement } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { enArticles as en } from "../../wording/en-articles.ts";
import { filterFields } from "./filter-articles.ts";

/** Which facts the filter box understands; choosing one writes its name there. */
export function FilterMenu({ onChoose }: { readonly onChoose: (typed: string) => void }): ReactElement {
  return (
    <MenuTrigger>
      <Button
        aria-label={en.filterBy}
        className="-ml-1 grid size-[22px] shrink-0 place-items-center rounded-[5px] text-ink-3 hover:bg-hover hover:text-ink"
      >
        <ListFilter size={14} aria-hidden="true" />
      </Button>
      <Popover
        placement="bottom start"
        offset={6}
        className="w-[260px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu
          aria-label={en.filterBy}
          onAction={(field) => {
            const chosen = filterFields.find((each) => each === field);
            if (chosen !== undefined) onChoose(en.filterFields[chosen][1]);
          }}
          className="outline-none"
        >
          <MenuSection>
            <Header className="px-2 pt-1 pb-1.5 text-[12px] text-ink-3">
              {en.filterHint}{" "}
              {en.filterExamples.map((example) => (
                <code key={example} className="mr-2 inline-block whitespace-nowrap text-ink-2">
                  {example}
                </code>
              ))}
            </Header>
            {filterFields.map((field) => (
              <MenuItem
                key={field}
                id={field}
                textValue={en.filterFields[field][0]}
                className="flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft"
              >
                <span className="flex-1">{en.filterFields[field][0]}</span>
                <code className="text-[12px] text-ink-3">{en.filterFields[field][1]}</code>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
