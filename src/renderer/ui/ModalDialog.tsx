import type { ReactElement, ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { classNames } from "./class-names.ts";

interface Props {
  /** Its heading and its accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  /** Wide enough for a form, a list of files, a table, or a form with a page beside it. */
  readonly size?: "form" | "list" | "wide" | "page";
  /** Its name is for screen readers alone: what stands in it says enough. */
  readonly isTitleHidden?: boolean;
  readonly children: ReactNode;
}

const widths = { form: "w-[460px]", list: "w-[680px]", wide: "w-[760px]", page: "w-[1240px]" } as const;

/** A dialog over the dimmed window. Esc and a click beside it close it. */
export function ModalDialog(props: Props): ReactElement {
  const { title, onClose, size = "form", isTitleHidden = false, children } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className={`fixed inset-0 z-40 grid place-items-start justify-center overflow-y-auto bg-[var(--scrim)] px-4 pb-8 ${size === "form" ? "pt-[14vh]" : "pt-[8vh]"}`}
    >
      <Modal
        className={classNames(
          "max-w-[calc(100vw-32px)] rounded-[12px] border border-line bg-raised shadow-popover",
          isTitleHidden ? "w-[560px] overflow-hidden" : widths[size],
        )}
      >
        <Dialog className={classNames("flex flex-col outline-none", !isTitleHidden && "gap-4 p-5")}>
          <Heading
            slot="title"
            className={isTitleHidden ? "sr-only" : "text-[16px] leading-tight font-semibold"}
          >
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
