/** How fields of the codebook's dialogs look. */
export const field = "h-8 w-full rounded-[7px] border border-line bg-paper px-2.5 text-[13px] text-ink";

export const area =
  "min-h-[58px] w-full resize-none rounded-[7px] border border-line bg-paper px-2.5 py-1.5 text-[13px] text-ink [field-sizing:content] max-h-[24vh]";
