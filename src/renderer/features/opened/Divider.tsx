import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from "react";
import { enOpened as en } from "../../wording/en-opened.ts";
import { narrowest, useStageDesk, widest } from "./stage-desk.ts";

/** How far a key moves it. */
const step = 0.02;

/**
 * Between two articles: moves by mouse and by keys. Of our own, because in a library's panels an
 * article would have to be moved on the page to be shown, and its editor made anew.
 */
export function Divider(): ReactElement {
  const split = useStageDesk((desk) => desk.split);
  const { setSplit } = useStageDesk.getState();
  const self = useRef<HTMLDivElement>(null);

  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    if (down.button !== 0) return;
    down.preventDefault();
    self.current?.setPointerCapture(down.pointerId);
    self.current?.focus();
  };
  const onPointerMove = ({ pointerId, clientX }: PointerEvent<HTMLDivElement>) => {
    const stage = self.current?.parentElement?.getBoundingClientRect();
    if (stage === undefined || self.current?.hasPointerCapture(pointerId) !== true) return;
    setSplit((clientX - stage.left) / stage.width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Partial<Record<string, number>> = {
      ArrowLeft: split - step,
      ArrowRight: split + step,
      Home: narrowest,
      End: widest,
      Enter: 0.5,
    };
    const next = to[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setSplit(next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      ref={self}
      role="separator"
      tabIndex={0}
      aria-label={en.divider}
      aria-orientation="vertical"
      aria-valuenow={Math.round(split * 100)}
      aria-valuemin={narrowest * 100}
      aria-valuemax={widest * 100}
      className="stage-divider"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setSplit(0.5)}
      onKeyDown={onKeyDown}
    />
  );
}
