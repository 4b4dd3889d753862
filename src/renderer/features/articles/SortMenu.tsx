import { ArrowDownWideNarrow, Check } from "lucide-react";
import type { ReactElement } from "react";
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { type ArticleOrder, articleOrders, useArticleDesk } from "../../article-desk.ts";
import { enArticles as en } from "../../wording/en-articles.ts";

/** In which order the articles stand. */
export function SortMenu(): ReactElement {
  const order = useArticleDesk((desk) => desk.order);
  const isReversed = useArticleDesk((desk) => desk.isReversed);
  const { sort, reverse } = useArticleDesk.getState();
  return (
    <MenuTrigger>
      <Button
        aria-label={en.sortBy}
        className="grid size-7 place-items-center rounded-[6px] text-ink-2 hover:bg-hover hover:text-ink"
      >
        <ArrowDownWideNarrow size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover
        placement="bottom end"
        offset={4}
        className="min-w-[200px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.sortBy} className="outline-none">
          <MenuSection
            aria-label={en.sortBy}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order]}
            onSelectionChange={(keys) => {
              const [chosen] = keys === "all" ? [] : keys;
              if (chosen !== undefined) sort(chosen as ArticleOrder);
            }}
          >
            {articleOrders.map((each) => (
              <Choice key={each} id={each} name={en.orders[each]} isChosen={each === order} />
            ))}
          </MenuSection>
          <Separator className="mx-2 my-1 border-t border-line" />
          <MenuSection
            aria-label={en.reverse}
            selectionMode="multiple"
            selectedKeys={isReversed ? ["reverse"] : []}
            onSelectionChange={(keys) => reverse(keys === "all" || keys.has("reverse"))}
          >
            <Choice id="reverse" name={en.reverse} isChosen={isReversed} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

function Choice({ id, name, isChosen }: ChoiceProps): ReactElement {
  return (
    <MenuItem
      id={id}
      textValue={name}
      className="flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft"
    >
      <Check size={14} aria-hidden="true" className={isChosen ? "text-accent" : "opacity-0"} />
      {name}
    </MenuItem>
  );
}
