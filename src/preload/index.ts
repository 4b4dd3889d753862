import { contextBridge, ipcRenderer } from "electron";
import { ipc, type PreloadApi, portArrived } from "../contract/bridge.ts";

/**
 * All that a window can reach of Electron. Channels and inputs are checked in main, where a page
 * that was taken over cannot reach the check.
 */
const api: PreloadApi = {
  shell: (channel, input) => ipcRenderer.invoke(ipc.shell, channel, input),
  onCommand: (listener) => {
    const hear = (_event: unknown, commandId: string) => listener(commandId);
    ipcRenderer.on(ipc.command, hear);
    return () => ipcRenderer.off(ipc.command, hear);
  },
  requestPort: () => ipcRenderer.send(ipc.ready),
};

// A port cannot cross the context bridge, but it can be posted to the page this script belongs to.
ipcRenderer.on(ipc.port, (event) => window.postMessage(portArrived, location.origin, event.ports));

contextBridge.exposeInMainWorld("claimbench", api);
