import { type ReactElement, useEffect, useRef, useState } from "react";
import type { ArticleWithText } from "../../../contract/records.ts";
import type { LineRole } from "../../../core/text/line.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";
import type { ReaderAction } from "../../reader/reader-keys.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { copyText } from "../annotations/copy-text.ts";
import { RoleMenu } from "./RoleMenu.tsx";
import { lineAt } from "./role-keys.ts";
import { TextMenu } from "./TextMenu.tsx";

const en = enArticles.roles;

export interface Lines {
  /** Its menus, where one is open. */
  readonly menus: ReactElement | null;
  /** Whether a key in the text was for a line and no highlight. */
  readonly takes: (action: ReaderAction, range: TextRange | null) => boolean;
  readonly onMenu: (x: number, y: number, position: number | null) => void;
}

/** Changing what a line is, by two keys or by the menu over the text. */
export function useLines(
  article: ArticleWithText,
  reader: Reader | null,
  scroller: HTMLElement | null,
): Lines {
  const [roleOf, setRoleOf] = useState<{ readonly line: number; readonly caret: number } | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number; position: number | null } | null>(null);
  const { write } = useWrite("article.setRole");
  /** Where the caret was before the text was shown anew with its changed line. */
  const caretToRestore = useRef<number | null>(null);
  const { text, lines } = article;

  useEffect(() => {
    const caret = caretToRestore.current;
    if (reader === null || caret === null) return;
    caretToRestore.current = null;
    reader.focus({ start: caret, end: caret });
  }, [reader]);

  const ask = (position: number) => {
    const line = lineAt(lines, position);
    if (line !== null) setRoleOf({ line, caret: position });
  };
  const leave = () => {
    if (roleOf === null) return;
    setRoleOf(null);
    reader?.focus({ start: roleOf.caret, end: roleOf.caret });
  };
  const choose = async (role: LineRole) => {
    if (roleOf === null) return;
    const { line, caret } = roleOf;
    leave();
    if (lines[line]?.role === role) return;
    caretToRestore.current = caret;
    const reply = await write({ articleId: article.id, line, role });
    if (!reply.ok) caretToRestore.current = null;
    else useDesk.getState().notify({ tone: "info", text: en.changed(en.names[role]), topic: "role" });
  };
  const asked = roleOf === null ? undefined : lines[roleOf.line];
  const selected = menu === null ? null : (reader?.selectedRange() ?? null);

  return {
    takes: (action, range) => {
      if (action.do !== "role") return false;
      const position = range?.start ?? reader?.caretPosition() ?? null;
      if (position !== null) ask(position);
      return true;
    },
    onMenu: (x, y, position) => setMenu({ x, y, position }),
    menus: (
      <>
        {asked !== undefined && reader !== null && scroller !== null && (
          <RoleMenu
            current={asked.role}
            getLines={() => reader.visibleRectsOf(asked)}
            scroller={scroller}
            onChoose={(role) => void choose(role)}
            onLeave={leave}
          />
        )}
        {menu !== null && (
          <TextMenu
            x={menu.x}
            y={menu.y}
            canCopy={selected !== null}
            canChangeRole={menu.position !== null}
            onCopy={() => selected !== null && copyText(text.slice(selected.start, selected.end))}
            onRole={() => {
              const { position } = menu;
              // After the menu has given the focus back, which would close the next one at once.
              if (position !== null) setTimeout(() => ask(position), 80);
            }}
            onDetails={() => useArticleDesk.getState().showDetails(article.id)}
            onCorrect={() => useArticleDesk.getState().view(article.id, { kind: "correct" })}
            onClose={() => setMenu(null)}
          />
        )}
      </>
    ),
  };
}
