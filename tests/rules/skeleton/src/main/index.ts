import { join } from "node:path";
import { app, ipcMain } from "electron";
import { channel } from "../contract/channels.ts";

ipcMain.handle(channel, () => join(app.getAppPath(), "seeds"));
