import { type ReactElement, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { readerLimits } from "../../../contract/preferences.ts";
import { changePreferences, usePreferences } from "../../bridge/preferences.ts";
import { provideCommands } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enSettings as en } from "../../wording/en-settings.ts";
import { KeySettings } from "./KeySettings.tsx";
import { ReaderSettings } from "./ReaderSettings.tsx";

/** How the program is to look and which keys it obeys; every change takes effect at once. */
export function SettingsDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(
    () =>
      provideCommands({
        settings: () => setIsOpen(true),
        largerText: () => resize(readerLimits.size.step),
        smallerText: () => resize(-readerLimits.size.step),
      }),
    [],
  );
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <ModalDialog title={en.title} size="list" onClose={close}>
      <Tabs className="flex flex-col gap-4">
        <TabList aria-label={en.sections} className="-mt-1 flex gap-1 border-b border-line">
          <SettingsTab id="reader" title={en.reader.tab} />
          <SettingsTab id="keys" title={en.keys.tab} />
        </TabList>
        <TabPanel id="reader" className="h-[min(56vh,520px)] overflow-y-auto outline-none">
          <ReaderSettings />
        </TabPanel>
        <TabPanel id="keys" className="h-[min(56vh,520px)] outline-none">
          <KeySettings />
        </TabPanel>
      </Tabs>
      <p className="flex justify-end">
        <Button kind="primary" onPress={close}>
          {en.close}
        </Button>
      </p>
    </ModalDialog>
  );
}

function resize(by: number): void {
  const { least, most } = readerLimits.size;
  const { size } = usePreferences.getState().reader;
  void changePreferences({ reader: { size: Math.min(most, Math.max(least, size + by)) } });
}

function SettingsTab({ id, title }: { readonly id: string; readonly title: string }): ReactElement {
  return (
    <Tab
      id={id}
      className="-mb-px cursor-default border-b-2 border-transparent px-2.5 py-1.5 text-[13px] font-medium text-ink-2 hover:text-ink data-[selected]:border-accent data-[selected]:text-ink"
    >
      {title}
    </Tab>
  );
}
