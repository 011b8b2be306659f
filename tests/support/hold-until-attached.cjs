// Loaded before the app when Playwright starts it, and never shipped. Playwright that attaches while a window is
// just loading waits for that window for ever, which happens on a busy machine; so the app gets ready only when
// Playwright says so. The same as Playwright's own loader, which it uses only with the Electron of node_modules.
const { app } = require('electron');

function holdUntilAttached() {
  const reallyReady = app.whenReady();
  const emit = app.emit.bind(app);
  let attached = false;
  let heldArguments = [];
  let release = () => {};
  const released = new Promise((resolve) => {
    release = resolve;
  });
  app.emit = (event, ...args) => {
    if (event !== 'ready' || attached) return emit(event, ...args);
    heldArguments = args;
    return app.listenerCount('ready') > 0;
  };
  app.isReady = () => attached;
  app.whenReady = () => released;
  // The name by which Playwright calls it.
  globalThis.__playwright_run = async () => {
    await reallyReady;
    attached = true;
    release();
    emit('ready', ...heldArguments);
  };
}

// Only Playwright starts the app like this; a test that starts it otherwise has nobody to wait for.
if (process.argv.includes('--inspect=0')) holdUntilAttached();
