import { ArrowLeft, ArrowRight, Columns2 } from "lucide-react";
import { memo, type ReactElement } from "react";
import { commands } from "../../../contract/commands.ts";
import { usePreferences } from "../../bridge/preferences.ts";
import { keysOf, runCommand } from "../../commands.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { isMac } from "../../ui/platform.ts";
import { enOpened as en } from "../../wording/en-opened.ts";

const icon = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

interface WayProps {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** Back and Forward. These and the one below are kept from one tab to the next: each takes as long to render as a tab. */
export const WayButtons = memo(function WayButtons({ canGoBack, canGoForward }: WayProps): ReactElement {
  const keys = usePreferences();
  return (
    <div className="tab-bar-side">
      <IconButton
        label={commands.goBack.title}
        keys={keysOf("goBack", isMac, keys)}
        isDisabled={!canGoBack}
        onPress={() => runCommand("goBack", "button")}
      >
        <ArrowLeft {...icon} />
      </IconButton>
      <IconButton
        label={commands.goForward.title}
        keys={keysOf("goForward", isMac, keys)}
        isDisabled={!canGoForward}
        onPress={() => runCommand("goForward", "button")}
      >
        <ArrowRight {...icon} />
      </IconButton>
    </div>
  );
});

interface CompareProps {
  readonly isSplit: boolean;
  readonly isDisabled: boolean;
}

/** Two articles side by side, or one again. */
export const CompareButton = memo(function CompareButton({
  isSplit,
  isDisabled,
}: CompareProps): ReactElement {
  const keys = usePreferences();
  return (
    <IconButton
      label={isSplit ? en.endComparison : en.compare}
      keys={keysOf("compare", isMac, keys)}
      isDisabled={isDisabled}
      onPress={() => runCommand("compare", "button")}
    >
      <Columns2 {...icon} className={isSplit ? "text-accent" : undefined} />
    </IconButton>
  );
});
