import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, shell, type WebContents } from 'electron';
import { z } from 'zod';
import {
  type Desktop,
  Destination,
  PageFault,
  type ShellHealth,
  type ShellInfo,
} from '../shared/contract/shell.ts';
import { shellChannels } from '../shared/contract/shell-channels.ts';
import { interfaceLanguages } from '../shared/domain/interface-language.ts';
import type { Log } from './log.ts';
import { readExternalLink } from './security/external-links.ts';
import { trustedCalls } from './security/trusted-calls.ts';
import { speak, text } from './text/texts.ts';

type IpcOptions = {
  log: Log;
  mayCall(frameUrl: string): boolean;
  connectEngine(contents: WebContents, nonce: string): void;
  /** The page hears commands from now on. */
  listens(contents: WebContents): void;
  /** Every window of ours. */
  windows(): BrowserWindow[];
  noteFault(fault: PageFault): void;
  /** False: as many are open as may be. */
  openWindow(name: string): boolean;
  /** Shows a conversation in the window of that name; false when there is none. */
  showIn(name: string, conversationId: string): boolean;
  goInMain(to: Destination): void;
  copyBriefly(text: string, seconds: number): Promise<void>;
  health(): ShellHealth;
  info(): ShellInfo;
  restart(what: 'engine' | 'hub' | 'app'): Promise<void>;
  useDemo(): Promise<void>;
  desktop: {
    now(): Promise<Desktop>;
    setGlobalShortcut(keys: string | null): Promise<Desktop>;
    setStartAtLogin(on: boolean): Promise<Desktop>;
  };
};

const Nonce = z.string().min(16).max(128);
const WindowName = z.string().regex(/^[a-z0-9-]{1,64}$/);
/** The main window opens by itself. */
const PoppedOutName = WindowName.refine((name) => name !== 'main');
const BriefText = z.string().min(1).max(1000);
const FileName = z.string().regex(/^[\w.-]{1,120}$/);
const FileContent = z.union([z.string().max(50_000_000), z.instanceof(Uint8Array)]);

/** The few calls that the main frame of our own page may make. Each checks what it asks. */
export function serveShellCalls(options: IpcOptions): void {
  const { handle: handleOf, on } = trustedCalls({
    mayCall: options.mayCall,
    mainFrames: () => options.windows().map((window) => window.webContents.mainFrame),
    onRefused: () => options.log.warn('refused a shell call from a foreign frame'),
  });
  const handleFrom = (
    channel: string,
    answer: (window: BrowserWindow | null, ...input: unknown[]) => unknown,
  ) => handleOf(channel, (sender, ...input) => answer(BrowserWindow.fromWebContents(sender), ...input));
  const handle = (channel: string, answer: (...input: unknown[]) => unknown) =>
    handleOf(channel, (_sender, ...input) => answer(...input));

  on(shellChannels.requestPort, (sender, nonce) => {
    const parsed = Nonce.safeParse(nonce);
    if (parsed.success) options.connectEngine(sender, parsed.data);
  });
  on(shellChannels.listening, (sender) => options.listens(sender));
  on(shellChannels.reportFault, (_sender, fault) => {
    const parsed = PageFault.safeParse(fault);
    if (parsed.success) options.noteFault(parsed.data);
  });
  handle(shellChannels.healthNow, () => options.health());
  handle(shellChannels.info, () => options.info());
  handleFrom(shellChannels.openExternal, (window, url) =>
    openExternal(window, z.string().parse(url), options.info().chatPage),
  );
  handleFrom(shellChannels.saveFile, (window, name, content) =>
    saveFile(window, FileName.parse(name), FileContent.parse(content)),
  );
  handle(shellChannels.copyBriefly, (value, seconds) =>
    options.copyBriefly(BriefText.parse(value), z.int().min(1).max(300).parse(seconds)),
  );
  handle(shellChannels.openWindow, (name) => options.openWindow(PoppedOutName.parse(name)));
  handle(shellChannels.showIn, (name, id) => options.showIn(WindowName.parse(name), z.uuid().parse(id)));
  handle(shellChannels.goInMain, (to) => options.goInMain(Destination.parse(to)));
  handle(shellChannels.restart, (what) => options.restart(z.enum(['engine', 'hub', 'app']).parse(what)));
  handle(shellChannels.useDemo, () => options.useDemo());
  handleFrom(shellChannels.reloadPage, (window) => window?.webContents.reload());
  handle(shellChannels.desktop, () => options.desktop.now());
  handle(shellChannels.setGlobalShortcut, (keys) =>
    options.desktop.setGlobalShortcut(z.string().max(64).nullable().parse(keys)),
  );
  handle(shellChannels.setStartAtLogin, (on) => options.desktop.setStartAtLogin(z.boolean().parse(on)));
  handle(shellChannels.setLanguage, (language) => speak(z.enum(interfaceLanguages).parse(language)));
  handle(shellChannels.setTheme, (theme) => {
    const chosen = z.enum(['auto', 'light', 'dark']).parse(theme);
    nativeTheme.themeSource = chosen === 'auto' ? 'system' : chosen;
  });
}

async function openExternal(
  window: BrowserWindow | null,
  address: string,
  chatPage: string | null,
): Promise<boolean> {
  // Our own chat page on loopback is plain http; it is the only such address.
  if (chatPage !== null && address === chatPage) {
    await shell.openExternal(chatPage);
    return true;
  }
  const link = readExternalLink(address);
  if (!link || !window) return false;
  const { imitates, looksForeign } = link;
  const { external } = text();
  const warning = imitates ? external.imitates(imitates) : looksForeign ? external.foreign : null;
  const { response } = await dialog.showMessageBox(window, {
    type: warning ? 'warning' : 'question',
    title: external.title,
    message: external.message(link.shown),
    detail: warning ?? external.detail,
    buttons: [external.cancel, external.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1) return false;
  await shell.openExternal(link.url);
  return true;
}

async function saveFile(
  window: BrowserWindow | null,
  name: string,
  content: string | Uint8Array,
): Promise<string | null> {
  if (!window) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: text().saveFile,
    defaultPath: `${app.getPath('downloads')}/${name}`,
  });
  if (canceled || !filePath) return null;
  await writeFile(filePath, content, { mode: 0o600 });
  return basename(filePath);
}
