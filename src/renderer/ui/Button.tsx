import type { ReactElement } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { classNames } from "./class-names.ts";

interface Props extends Omit<ButtonProps, "className" | "style"> {
  readonly kind?: "primary" | "plain" | "quiet";
}

const looks = {
  primary: "bg-accent text-on-accent hover:brightness-110 data-[pressed]:brightness-95",
  plain: "border border-line bg-raised text-ink hover:border-line-strong hover:bg-hover",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink",
};

export function Button({ kind = "plain", ...props }: Props): ReactElement {
  return (
    <AriaButton
      {...props}
      className={classNames(
        "inline-flex h-7 items-center justify-center gap-1.5 rounded-[6px] px-3 text-[13px] font-medium whitespace-nowrap",
        "disabled:opacity-50 data-[pending]:opacity-50 aria-pressed:border-transparent aria-pressed:bg-accent-soft",
        looks[kind],
      )}
    />
  );
}
