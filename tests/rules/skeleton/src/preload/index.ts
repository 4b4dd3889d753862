import { contextBridge, ipcRenderer } from "electron";
import { type Bridge, channel } from "../contract/channels.ts";

const bridge: Bridge = { ask: (start, end) => ipcRenderer.invoke(channel, { start, end }) };
contextBridge.exposeInMainWorld("claimbench", bridge);
