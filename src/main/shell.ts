import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, powerMonitor, session } from 'electron';
import type { ProcessHealth, ShellCommand, ShellHealth, ShellInfo } from '../shared/contract/shell.ts';
import { shellChannels } from '../shared/contract/shell-channels.ts';
import { chooseLanguage } from '../shared/domain/interface-language.ts';
import { createDesktop } from './desktop/desktop.ts';
import { createEngineHost } from './engine-host.ts';
import { createFaultLog } from './fault-log.ts';
import { readHubChoice, writeHubChoice } from './hub-choice.ts';
import { createHubHost } from './hub-host.ts';
import { wishedHubPort } from './hub-port.ts';
import { serveShellCalls } from './ipc.ts';
import { createSecretStore } from './keychain/secret-store.ts';
import { systemKeychain } from './keychain/system-keychain.ts';
import { claimDeepLinks, hearDeepLinks } from './links/deep-links.ts';
import { openLog } from './log.ts';
import { setAppMenu } from './menu/app-menu.ts';
import { createNotifications } from './notifications/notifications.ts';
import { createSystemQuiet } from './notifications/system-quiet.ts';
import { paths } from './paths.ts';
import { serveAppPages } from './protocol/app-pages.ts';
import { appOrigin } from './protocol/origin.ts';
import { serveStoredPictures } from './protocol/stored-pictures.ts';
import { resetDemo } from './reset-demo.ts';
import { createBriefClipboard } from './security/brief-clipboard.ts';
import { lockAllContents } from './security/contents-policy.ts';
import { lockSession } from './security/session-policy.ts';
import { createSoundPlayer } from './sounds/sound-player.ts';
import { onLanguage, speak } from './text/texts.ts';
import { createDeskMarks } from './tray/tray.ts';
import { bringForward, getMainWindow, openMainWindow } from './windows/main-window.ts';
import { createPageCommands } from './windows/page-commands.ts';
import { createPoppedOut } from './windows/popped-out.ts';

/** Builds the shell: policies first, then the processes, then the window. */
export async function runShell(): Promise<void> {
  if (process.argv.includes('--reset-demo')) resetDemo(paths());
  const log = openLog(paths().logs);
  const devServer = devServerAddress();
  lockAllContents((url) => devServer !== null && url.startsWith(devServer));
  process.on('uncaughtException', (error) => log.fatal({ stack: error.stack }, 'uncaught exception'));

  const health: ShellHealth = { engine: { state: 'absent' }, hub: { state: 'absent' } };
  const windows = createPoppedOut(log, devServer, (name) => send({ type: 'window-closed', window: name }));
  const windowOf = (name: string) => (name === 'main' ? getMainWindow() : windows.get(name));
  const pages = () => [getMainWindow(), ...windows.all()].filter((window) => window !== null);
  const commands = createPageCommands();
  const tell = (window: BrowserWindow | null, command: ShellCommand) => {
    if (window && !window.isDestroyed()) commands.send(window.webContents, command);
  };
  const send = (command: ShellCommand) => tell(getMainWindow(), command);
  const sendToFocused = (command: ShellCommand) => tell(BrowserWindow.getFocusedWindow(), command);
  const openMain = () => {
    openMainWindow(log, devServer, windows.closeAll);
    marks?.draw();
  };
  /** Brings the main window forward, opening it where it was closed, and has it do something. */
  const come = (command?: ShellCommand) => {
    if (!app.isReady()) {
      onceReady = command ?? null;
      return;
    }
    const window = getMainWindow();
    if (window) bringForward(window);
    else openMain();
    if (command) send(command);
  };
  let onceReady: ShellCommand | null = null;
  hearDeepLinks(log, (link) => come({ type: 'link', link }));
  const healthOf = (which: keyof ShellHealth) => (next: ProcessHealth) => {
    health[which] = next;
    for (const window of pages()) {
      if (!window.isDestroyed()) window.webContents.send(shellChannels.health, health);
    }
  };

  const choiceFile = join(paths().userData, 'hub-choice.json');
  const hub = embeddedHub(log, healthOf('hub'), (address) => engine.hubMoved(address));
  let embedded = readHubChoice(choiceFile);
  const engine = createEngineHost({
    log,
    secrets: createSecretStore(paths().secrets, systemKeychain, log),
    embedded: () => (embedded ? hub.address() : null),
    onHealth(next) {
      healthOf('engine')(next);
      // Nobody counts any more; a number that stands still would be a lie.
      if (next.state === 'failed') marks?.set({ needsYou: 0, quietUntil: null });
    },
    onNotify: (message) => void notifications.notify(message),
    onReplyKept: (id) => come({ type: 'open-conversation', id }),
    onDesk(desk) {
      marks?.set(desk);
      if (!desk.signedIn) notifications.closeAll();
    },
    onHubChoice: (choice) => {
      if (choice === embedded) return;
      embedded = choice;
      void writeHubChoice(choiceFile, choice);
      if (!choice) void hub.process.stop();
    },
  });

  const systemQuiet = createSystemQuiet();
  const sounds = createSoundPlayer(log, pages, tell);
  const notifications = createNotifications({
    systemQuiet,
    play: sounds.play,
    open: (id) => come(id === null ? { type: 'show', what: 'inbox' } : { type: 'open-conversation', id }),
    reply: engine.reply,
  });
  const desktop = createDesktop({
    log,
    file: paths().desktop,
    systemQuiet,
    bringForward: () => come(),
  });
  let marks: ReturnType<typeof createDeskMarks> | null = null;

  app.on('web-contents-created', (_event, contents) => commands.watch(contents));
  const brief = createBriefClipboard({
    readText: () => clipboard.readText(),
    writeText: (text) => clipboard.writeText(text),
    clear: () => clipboard.clear(),
  });
  serveShellCalls({
    log,
    listens: commands.listens,
    desktop,
    mayCall: (url) => url.startsWith(`${appOrigin}/`) || (devServer !== null && url.startsWith(devServer)),
    connectEngine: engine.connect,
    windows: pages,
    noteFault: createFaultLog(openLog(paths().logs, 'renderer')),
    openWindow: windows.open,
    showIn(name, conversationId) {
      const window = windowOf(name);
      if (!window) return false;
      bringForward(window);
      tell(window, { type: 'open-conversation', id: conversationId, here: true });
      return true;
    },
    copyBriefly: brief.copy,
    goInMain: (to) => come({ type: 'go', to }),
    health: () => health,
    info: () => info(embedded ? hub.known() : null),
    restart: async (what) => {
      if (what === 'engine') return engine.process.restart();
      if (what === 'hub') return hub.process.restart();
      app.relaunch();
      app.quit();
    },
    useDemo: async () => {
      embedded = true;
      await writeHubChoice(choiceFile, true);
      await hub.process.restart();
      await engine.process.restart();
    },
  });
  endTogether([{ stop: brief.clear }, engine.process, hub.process]);

  await app.whenReady();
  log.info({ version: app.getVersion(), electron: process.versions.electron }, 'started');
  lockSession(session.defaultSession, devServer);
  serveAppPages(session.defaultSession, { pages: join(paths().out, 'renderer'), sounds: paths().sounds });
  serveStoredPictures(session.defaultSession, join(paths().engineData, 'files'));
  speak(chooseLanguage('system', app.getPreferredSystemLanguages()));
  setAppMenu(send, sendToFocused);
  onLanguage(() => {
    setAppMenu(send, sendToFocused);
    marks?.draw();
  });
  openMain();
  if (onceReady) send(onceReady);
  void engine.process.start();
  powerMonitor.on('resume', engine.woke);
  if (embedded) void hub.process.start();
  // After the window and the engine have been started: nothing on the screen waits for these.
  marks = createDeskMarks(log, getMainWindow, {
    show: () => come(),
    next: () => come({ type: 'open-next' }),
    quiet: engine.quiet,
    settings: () => come({ type: 'show', what: 'notification-settings' }),
    quit: () => app.quit(),
  });
  claimDeepLinks();
  desktop.begin();
  app.on('activate', () => {
    if (!getMainWindow()) openMain();
  });
  app.on('before-quit', sounds.close);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The embedded hub with its secret of this run, and where it listens once it does. */
function embeddedHub(
  log: ReturnType<typeof openLog>,
  onHealth: (health: ProcessHealth) => void,
  onMoved: (address: { url: string; secret: string }) => void,
) {
  const secret = randomBytes(32).toString('hex');
  let known: { url: string; secret: string } | null = null;
  const hubProcess = createHubHost({
    log,
    secret,
    // One that comes back is looked for where it was, by the chat pages that are open.
    port: () => (known ? Number(new URL(known.url).port) : wishedHubPort(process.env.GROUNDCREW_PORT)),
    onHealth,
    onReady: (url) => {
      known = { url, secret };
      onMoved(known);
    },
  });
  return {
    process: hubProcess,
    known: () => known?.url ?? null,
    // Without an address until it listens: the engine shows its local data at once and connects later.
    address: () => known ?? { url: null, secret },
  };
}

function info(hubUrl: string | null): ShellInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    platform: process.platform,
    chatPage: hubUrl ? `${hubUrl}/chat` : null,
    logDir: paths().logs,
    dataDir: paths().userData,
    packaged: app.isPackaged,
  };
}

/** A development page server, never in a package. */
function devServerAddress(): string | null {
  const address = process.env.GROUNDCREW_DEV_URL;
  return address && !app.isPackaged ? address : null;
}

/** Quitting waits until the children have closed their databases. */
function endTogether(processes: { stop(): Promise<void> }[]): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    // Engine first: what it still says to the hub should be heard.
    void (async () => {
      for (const child of processes) await child.stop();
      ended = true;
      app.quit();
    })();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
