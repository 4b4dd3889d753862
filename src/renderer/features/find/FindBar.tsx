import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from "lucide-react";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { enCoding } from "../../wording/en-coding.ts";
import type { Find } from "./use-find.ts";
import "./find.css";

const en = enCoding.find;

/** The bar over the article in which one types what to find. */
export function FindBar({ find }: { readonly find: Find }): ReactElement {
  const { field, words, options, hits, at } = find;
  const isNone = hits.length === 0 && words.trim() !== "";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") find.close();
    else if (event.key === "Enter" && event.target === field.current) find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={en.landmark} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        aria-label={en.field}
        aria-invalid={isNone}
        placeholder={en.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => find.type(event.target.value)}
      />
      <output className="find-count" data-none={isNone} aria-live="polite">
        {isNone ? en.none : hits.length > 0 ? en.count(at + 1, hits.length) : ""}
      </output>
      <BarButton
        name={en.matchCase}
        isPressed={options.isCaseMatched}
        onPress={() => find.choose({ ...options, isCaseMatched: !options.isCaseMatched })}
      >
        <CaseSensitive aria-hidden="true" />
      </BarButton>
      <BarButton
        name={en.wholeWord}
        isPressed={options.isWholeWord}
        onPress={() => find.choose({ ...options, isWholeWord: !options.isWholeWord })}
      >
        <WholeWord aria-hidden="true" />
      </BarButton>
      <i className="find-rule" aria-hidden="true" />
      <BarButton
        name={en.previous}
        hint="Shift+Enter"
        isDisabled={hits.length === 0}
        onPress={() => find.step(-1)}
      >
        <ChevronUp aria-hidden="true" />
      </BarButton>
      <BarButton name={en.next} hint="Enter" isDisabled={hits.length === 0} onPress={() => find.step(1)}>
        <ChevronDown aria-hidden="true" />
      </BarButton>
      <BarButton name={en.close} hint="Esc" onPress={find.close}>
        <X aria-hidden="true" />
      </BarButton>
    </search>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function BarButton({ name, hint, isPressed, isDisabled, onPress, children }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={name}
      title={hint === undefined ? name : `${name} (${hint})`}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
