import { z } from 'zod';
import { DeepLink } from '../domain/deep-link.ts';
import type { InterfaceLanguage } from '../domain/interface-language.ts';
import { SoundName } from '../domain/notify-settings.ts';
import { ViewId } from './inbox-views.ts';

/** What the page may ask of the shell; the preload offers these as `window.groundcrew`. */
export type ShellApi = {
  /** Asks the shell for a new engine port; it arrives as a window message `{type:'groundcrew:port', nonce}` with the port. */
  requestEnginePort(nonce: string): void;
  /** Called with each change of the engine's or hub's life, first with the current one. Returns the unsubscriber. */
  onHealth(listener: (health: ShellHealth) => void): () => void;
  /**
   * Called when the shell wants the page to do something: a menu item, a clicked notification, a deep link. What was
   * wanted before anybody listened comes with the first listener.
   */
  onCommand(listener: (command: ShellCommand) => void): () => void;
  /** Something broke in the page: goes into the log. */
  reportFault(fault: PageFault): void;
  info(): Promise<ShellInfo>;
  /** Shows the real host and asks before opening; https and mailto only. Answers whether it was opened. */
  openExternal(url: string): Promise<boolean>;
  /** Asks where to, then writes the text or the bytes there. Answers the path's last part, or null when cancelled. */
  saveFile(name: string, content: string | Uint8Array): Promise<string | null>;
  /** Copies a value that is gone from the clipboard after so many seconds, unless something else has come there. */
  copyBriefly(text: string, seconds: number): Promise<void>;
  /**
   * Opens the window of this name beside the main one, or brings it forward; answers false when as many are open as may
   * be.
   */
  openWindow(name: string): Promise<boolean>;
  /** Brings a window forward and has it show a conversation; answers false when there is no such window. */
  showIn(window: string, conversationId: string): Promise<boolean>;
  /** Brings the main window forward and has it show this: other windows have conversations and nothing else. */
  goInMain(to: Destination): Promise<void>;
  restart(what: 'engine' | 'hub' | 'app'): Promise<void>;
  /** How the app lives on this desktop. */
  desktop(): Promise<Desktop>;
  /** The keys that bring the app forward from anywhere, as an Electron accelerator; null: none. */
  setGlobalShortcut(keys: string | null): Promise<Desktop>;
  setStartAtLogin(on: boolean): Promise<Desktop>;
  /** Menus, dialogs and notifications speak it from now on. */
  setLanguage(language: InterfaceLanguage): Promise<void>;
  setTheme(theme: 'auto' | 'light' | 'dark'): Promise<void>;
  /** Goes (back) to the demo workspace of the embedded hub; the engine restarts. */
  useDemo(): Promise<void>;
  /** Loads this window's page anew: what it held of a person is gone with it. */
  reloadPage(): Promise<void>;
};

/** A function's name where it has one, and where in the app's own files it stands. No sentence fits in. */
export const faultFrame = /^(?:[\w$.<>]{1,80} )?\/[\w./@-]{1,160}:\d{1,7}:\d{1,7}$/;
export const faultName = /^[A-Z]\w{0,59}$/;
export const faultFrames = 20;

/**
 * What broke in a page and where, innermost first: never an error's message, which may quote what somebody wrote.
 * `within`: the parts of the window around it, of a part that stopped working.
 */
export const PageFault = z.strictObject({
  kind: z.enum(['error', 'rejection', 'view']),
  name: z.string().regex(faultName),
  stack: z.array(z.string().regex(faultFrame)).max(faultFrames),
  within: z.array(z.string().regex(faultFrame)).max(faultFrames),
});
export type PageFault = z.infer<typeof PageFault>;

/** A place of the main window. Null: as it was left. */
export const Destination = z.discriminatedUnion('page', [
  z.object({ page: z.literal('inbox'), view: ViewId.nullable() }),
  z.object({ page: z.literal('knowledge'), articleId: z.uuid().nullable() }),
  z.object({ page: z.literal('search'), query: z.string().max(500).nullable() }),
  z.object({ page: z.literal('rules'), section: z.string().max(40).nullable() }),
  z.object({ page: z.literal('audit') }),
  z.object({ page: z.literal('studio') }),
  z.object({ page: z.literal('settings'), section: z.string().max(40).nullable() }),
]);
export type Destination = z.infer<typeof Destination>;

export const ProcessHealth = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent') }),
  z.object({ state: z.literal('starting'), step: z.string().nullable() }),
  z.object({ state: z.literal('running') }),
  z.object({ state: z.literal('restarting'), attempt: z.int(), reason: z.string() }),
  /** Died too often, or refused to start: a person must decide. */
  z.object({ state: z.literal('failed'), kind: z.string(), reason: z.string() }),
]);
export type ProcessHealth = z.infer<typeof ProcessHealth>;

export const ShellHealth = z.object({ engine: ProcessHealth, hub: ProcessHealth });
export type ShellHealth = z.infer<typeof ShellHealth>;

export const ShellCommand = z.discriminatedUnion('type', [
  /** `here`: in this very window, wherever else it may be open. */
  z.object({ type: z.literal('open-conversation'), id: z.uuid(), here: z.boolean().optional() }),
  /** The menu's: the page has heard the key already when it had a tab to close. */
  z.object({ type: z.literal('close-tab') }),
  /** The agent closed a window that had been popped out. */
  z.object({ type: z.literal('window-closed'), window: z.string() }),
  /** A deep link: shown as soon as somebody is signed in. */
  z.object({ type: z.literal('link'), link: DeepLink }),
  /** Another window leads here. */
  z.object({ type: z.literal('go'), to: Destination }),
  /** The next conversation that needs the agent. */
  z.object({ type: z.literal('open-next') }),
  /** Volume in percent. */
  z.object({ type: z.literal('sound'), name: SoundName, volume: z.int().min(0).max(100) }),
  z.object({
    type: z.literal('show'),
    what: z.enum(['settings', 'notification-settings', 'outbox', 'shortcuts', 'inbox', 'knowledge']),
  }),
]);
export type ShellCommand = z.infer<typeof ShellCommand>;

export const ShellInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  /** Address of the embedded hub's chat page; null with a remote hub. */
  chatPage: z.string().nullable(),
  logDir: z.string(),
  dataDir: z.string(),
  packaged: z.boolean(),
});
export type ShellInfo = z.infer<typeof ShellInfo>;

export const Desktop = z.object({
  shortcut: z.object({
    keys: z.string().max(64).nullable(),
    /** `taken`: another program has these keys. */
    state: z.enum(['none', 'set', 'taken', 'not-keys']),
  }),
  startAtLogin: z.object({
    on: z.boolean(),
    /** Null: it can be set here; else why not. */
    cannot: z.enum(['not-installed', 'system']).nullable(),
  }),
  /** Whether a notification can take an answer on this system. */
  repliesInNotifications: z.boolean(),
  /** The system's do-not-disturb; `unreadable` where no program may ask. */
  doNotDisturb: z.enum(['on', 'off', 'unreadable']),
});
export type Desktop = z.infer<typeof Desktop>;
