import type { ReactElement, ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface Props {
  /** Its heading and its accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  /** Wide enough for a list of files, or for a form. */
  readonly size?: "form" | "list";
  readonly children: ReactNode;
}

/** A dialog over the dimmed window. Esc and a click beside it close it. */
export function ModalDialog({ title, onClose, size = "form", children }: Props): ReactElement {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className={`fixed inset-0 z-40 grid place-items-start justify-center overflow-y-auto bg-[var(--scrim)] px-4 pb-8 ${size === "form" ? "pt-[14vh]" : "pt-[8vh]"}`}
    >
      <Modal
        className={`${size === "form" ? "w-[460px]" : "w-[680px]"} max-w-[calc(100vw-32px)] rounded-[12px] border border-line bg-raised shadow-popover`}
      >
        <Dialog className="flex flex-col gap-4 p-5 outline-none">
          <Heading slot="title" className="text-[16px] leading-tight font-semibold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
