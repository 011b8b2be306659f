// The least that Electron can show: one sandboxed window on one page, made as Groundcrew makes its own, without a
// preload script and without other processes.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write(`window shown ${Date.now()}\n`);
  });
  window.on('page-title-updated', (_event, title) => process.stdout.write(`title: ${title}\n`));
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
process.on('SIGTERM', () => app.quit());
