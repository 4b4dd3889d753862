// Read into Electron's main process before the app, by `-r`: says on the standard output when a page
// can be used. The same for every app, so that what is compared is measured alike.

const { app } = require("electron");

app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", async () => {
    await contents.executeJavaScript(process.env.CLAIMBENCH_BENCH_USABLE);
    process.stdout.write("usable\n");
  });
});
