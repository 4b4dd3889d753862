import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test, vi } from "vitest";
import { commands } from "../../../../src/contract/commands.ts";
import { type MenuActions, type MenuState, menuTemplate } from "../../../../src/main/menus/menu.ts";

const quiet: MenuState = {
  platform: "linux",
  isPackaged: true,
  undo: { undo: null, redo: null },
  recents: [],
  appearance: "system",
  keys: {},
};

function actions() {
  return {
    run: vi.fn<MenuActions["run"]>(),
    openRecent: vi.fn<MenuActions["openRecent"]>(),
    clearRecents: vi.fn<MenuActions["clearRecents"]>(),
    setAppearance: vi.fn<MenuActions["setAppearance"]>(),
  };
}

function items(state: Partial<MenuState> = {}, doing: MenuActions = actions()): MenuItemConstructorOptions[] {
  return flatten(menuTemplate({ ...quiet, ...state }, doing));
}

function flatten(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();
const byId = (list: readonly MenuItemConstructorOptions[], id: string) => list.find((item) => item.id === id);

describe("menuTemplate", () => {
  test("every command of the contract stands in it once, with its key", () => {
    for (const { id, ...rest } of Object.values(commands)) {
      const found = items().filter((item) => item.id === id);
      expect(found).toHaveLength(1);
      expect(found[0]?.accelerator).toBe("key" in rest ? rest.key : undefined);
    }
  });

  test("a key chosen in Settings stands in the menu, a letter by itself does not", () => {
    const list = items({ keys: { exportReport: "CmdOrCtrl+Shift+E", findInArticle: "G", undo: "" } });
    expect(byId(list, "exportReport")?.accelerator).toBe("CmdOrCtrl+Shift+E");
    expect(byId(list, "findInArticle")).not.toHaveProperty("accelerator");
    expect(byId(list, "undo")).not.toHaveProperty("accelerator");
    expect(byId(list, "redo")?.accelerator).toBe("CmdOrCtrl+Shift+Z");
  });

  test("on macOS the settings are in the application's own menu, elsewhere in Edit", () => {
    const labels = (platform: NodeJS.Platform) =>
      menuTemplate({ ...quiet, platform }, actions()).find(
        ({ submenu }) => Array.isArray(submenu) && submenu.some(({ id }) => id === "settings"),
      )?.label;
    expect([labels("darwin"), labels("linux")]).toEqual(["Claimbench", "Edit"]);
  });

  test("choosing a command runs that command", () => {
    const doing = actions();
    click(byId(items({}, doing), "exportReport"));
    expect(doing.run).toHaveBeenCalledExactlyOnceWith("exportReport");
  });

  test("no key is given twice", () => {
    const keys = items()
      .map((item) => item.accelerator)
      .filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("undo and redo say what they would do, and are grey when there is nothing", () => {
    const list = items({ undo: { undo: "Highlight “talks”", redo: null } });
    expect(byId(list, "undo")).toMatchObject({ label: "Undo Highlight “talks”", enabled: true });
    expect(byId(list, "redo")).toMatchObject({ label: "Redo", enabled: false });
  });

  test("a long label is cut, and its ampersand underlines nothing", () => {
    const label =
      byId(items({ undo: { undo: `Note A&B ${"x".repeat(400)}`, redo: null } }), "undo")?.label ?? "";
    expect(label.length).toBeLessThan(60);
    expect(label).toMatch(/^Undo Note A&&B x+…$/);
  });

  test("without a window only what needs none can be chosen", () => {
    const list = items({ undo: undefined });
    expect(byId(list, "newProject")?.enabled).toBe(true);
    expect(byId(list, "openProject")?.enabled).toBe(true);
    for (const id of ["importArticles", "exportReport", "undo", "redo", "searchProject", "showTags"]) {
      expect(byId(list, id)?.enabled).toBe(false);
    }
  });

  test("a recent project is opened by its path, one that is gone is grey, and two of one name show where they are", () => {
    const doing = actions();
    const recents = [
      { path: "/a/x.claimbench", isMissing: false },
      { path: "/b/x.claimbench", isMissing: true },
      { path: "/b/y.claimbench", isMissing: false },
    ];
    const list = items({ recents }, doing);
    expect(list.find((item) => item.label === "/b/x.claimbench")?.enabled).toBe(false);
    click(list.find((item) => item.label === "/a/x.claimbench"));
    expect(doing.openRecent).toHaveBeenCalledExactlyOnceWith("/a/x.claimbench");
    expect(list.some((item) => item.label === "y")).toBe(true);
  });

  test("the appearance in force is the one that is marked", () => {
    const doing = actions();
    const radios = items({ appearance: "dark" }, doing).filter((item) => item.type === "radio");
    expect(radios.filter((item) => item.checked).map((item) => item.label)).toEqual(["Dark"]);
    click(radios.find((item) => item.label === "Light"));
    expect(doing.setAppearance).toHaveBeenCalledExactlyOnceWith("light");
  });

  test("developers' tools are not in a packaged app", () => {
    const roles = (isPackaged: boolean) => items({ isPackaged }).map((item) => item.role);
    expect(roles(false)).toContain("toggleDevTools");
    expect(roles(true)).not.toContain("toggleDevTools");
    expect(roles(true)).not.toContain("reload");
  });

  test("Quit and About are where each platform has them", () => {
    const mac = items({ platform: "darwin" }).map((item) => item.role);
    const linux = items().map((item) => item.role);
    expect(mac).toContain("appMenu");
    expect(mac.filter((role) => role === "quit")).toHaveLength(1);
    expect(linux).toContain("quit");
    expect(linux).toContain("about");
  });
});
