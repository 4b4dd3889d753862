import { X } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { type Notice, useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { en } from "../../wording/en.ts";

/** How long a notice stays, in milliseconds: long enough to reach its button by keys. */
const stay = { info: 4_000, success: 10_000 };

/** What has just happened, at the window's edge. Good news goes by itself, problems wait. */
export function NoticeList(): ReactElement {
  const notices = useDesk((desk) => desk.notices);
  return (
    <section
      aria-label={en.notices.label}
      aria-live="polite"
      className="pointer-events-none fixed right-[calc(var(--beside-sheet)+16px)] bottom-[42px] z-50 flex w-[360px] max-w-[calc(100vw-32px)] flex-col gap-2"
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }): ReactElement {
  const dismiss = useDesk((desk) => desk.dismiss);
  const card = useRef<HTMLDivElement>(null);
  const { id, tone, text, details, action } = notice;

  useEffect(() => {
    if (tone === "problem") return;
    const timer = setInterval(() => {
      // One that is pointed at or used is being read.
      if (!card.current?.matches(":hover, :focus-within")) dismiss(id);
    }, stay[tone]);
    return () => clearInterval(timer);
  }, [id, tone, dismiss]);

  return (
    <div
      ref={card}
      role={tone === "problem" ? "alert" : "group"}
      className={classNames(
        "pointer-events-auto flex items-start gap-2 rounded-[9px] border border-l-[3px] border-line bg-raised py-2 pr-1.5 pl-3 shadow-popover",
        tone === "problem" ? "border-l-problem" : tone === "success" ? "border-l-saved" : "border-l-accent",
      )}
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 py-0.5">
        <p className="selectable [overflow-wrap:anywhere]">{text}</p>
        {details?.map((detail) => (
          <p key={detail} className="text-ink-2">
            {detail}
          </p>
        ))}
        {action !== undefined && (
          <span>
            <Button
              onPress={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          </span>
        )}
      </div>
      <IconButton size="small" label={en.notices.dismiss} onPress={() => dismiss(id)}>
        <X size={13} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
