import { contextBridge, ipcRenderer, webUtils } from "electron";
import { ipc, type PreloadApi, portArrived } from "../contract/bridge.ts";

/**
 * All that a window can reach of Electron. Channels and inputs are checked in main, where a page
 * that was taken over cannot reach the check.
 */
const api: PreloadApi = {
  shell: (channel, input) => ipcRenderer.invoke(ipc.shell, channel, input),
  onCommand: (listener) => hear(ipc.command, listener),
  onPaste: (listener) => hear(ipc.paste, listener),
  onPreferences: (listener) => hear(ipc.preferences, listener),
  planDropped: (files) => {
    // A file that exists in memory only has no path; there is nothing to read it from.
    const paths = files
      .map((file) => (file instanceof File ? webUtils.getPathForFile(file) : ""))
      .filter((path) => path !== "");
    return ipcRenderer.invoke(ipc.dropped, paths);
  },
  requestPort: () => ipcRenderer.send(ipc.ready),
};

function hear<News>(message: string, listener: (news: News) => void): () => void {
  const onMessage = (_event: unknown, news: News) => listener(news);
  ipcRenderer.on(message, onMessage);
  return () => ipcRenderer.off(message, onMessage);
}

// A port cannot cross the context bridge, but it can be posted to the page this script belongs to.
ipcRenderer.on(ipc.port, (event) => window.postMessage(portArrived, location.origin, event.ports));

contextBridge.exposeInMainWorld("claimbench", api);
