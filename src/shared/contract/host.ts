import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { SoundName } from '../domain/notify-settings.ts';
import { noticeKinds } from '../domain/notify-vocabulary.ts';

/**
 * none: what is to be kept there is gone with the app. changed: neither is that kept, nor can be read what another
 * keychain, or this one before it was locked, has kept.
 */
export const KeychainState = z.enum(['works', 'none', 'changed']);
export type KeychainState = z.infer<typeof KeychainState>;

/** What the shell and its two child processes say to each other over `parentPort`. Ports travel beside `port`. */
export const EngineInit = z.object({
  type: z.literal('init'),
  /** Folder for the database and files: the engine's own. */
  dataDir: z.string(),
  logDir: z.string(),
  appVersion: z.string(),
  workstation: z.string(),
  /**
   * Embedded hub: the secret it was started with and where it listens (null until a `hub` message tells);
   * null for a remote hub.
   */
  embedded: z.object({ url: z.url().nullable(), secret: z.string() }).nullable(),
  /** What the keychain held: the refresh token of a remote hub. */
  secrets: z.record(z.string(), z.string()),
  keychain: KeychainState,
});
export type EngineInit = z.infer<typeof EngineInit>;

export const ToEngine = z.discriminatedUnion('type', [
  EngineInit,
  /** One MessagePort comes along. */
  z.object({ type: z.literal('port') }),
  /** The embedded hub came (back) up, maybe elsewhere. */
  z.object({ type: z.literal('hub'), url: z.url(), secret: z.string() }),
  /** From the tray: nothing is to be announced until then; null: from now on again. */
  z.object({ type: z.literal('quiet'), until: Instant.nullable() }),
  /** Written into a notification of the system, where it offers that. */
  z.object({ type: z.literal('reply'), conversationId: Id, text: z.string().max(20_000) }),
  /** The machine slept: whatever line there was is likely gone, and no wait for the next attempt means anything. */
  z.object({ type: z.literal('woke') }),
  z.object({ type: z.literal('shutdown') }),
]);
export type ToEngine = z.infer<typeof ToEngine>;

/** What a notification of the system tells; the shell puts it into words. */
export const Note = z.discriminatedUnion('what', [
  /** A customer's own words; without a name (empty) the shell finds one. */
  z.object({ what: z.literal('message'), from: z.string(), text: z.string() }),
  /** A colleague mentioned this agent in a note, or wrote in a conversation that they follow. */
  z.object({ what: z.enum(['mention', 'colleague']), by: z.string(), from: z.string(), text: z.string() }),
  /** A colleague asked this agent's team about a conversation, or answered; the subject, and what they wrote. */
  z.object({ what: z.literal('side'), by: z.string(), subject: z.string(), text: z.string() }),
  /** An escalation came to this agent's queue, or there is news of one of theirs; `by` empty: the clock. */
  z.object({ what: z.literal('escalation'), by: z.string(), target: z.string(), from: z.string() }),
  /** A colleague took a conversation of this agent's. */
  z.object({ what: z.literal('taken'), by: z.string(), from: z.string() }),
  /** Given to this agent; the customer's name. */
  z.object({ what: z.literal('assigned'), from: z.string(), text: z.string() }),
  /** Neither who nor what: the screen may be seen by others. */
  z.object({ what: z.literal('restricted') }),
  /** The agent's own words; without them, and without a name, where the screen may be seen by others. */
  z.object({ what: z.literal('reminder'), from: z.string(), text: z.string() }),
  /** The agent wishes no text in notifications. */
  z.object({ what: z.literal('wordless') }),
  /** Several at once or shortly after each other, told as one. */
  z.object({ what: z.literal('many'), count: z.int().min(1), conversations: z.int().min(1) }),
]);
export type Note = z.infer<typeof Note>;

export const FromEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** Keep this secret in the keychain (null: forget it). */
  z.object({ type: z.literal('secret'), name: z.string(), value: z.string().nullable() }),
  z.object({
    type: z.literal('notify'),
    note: Note,
    kind: z.enum(noticeKinds),
    /** The one that it is about; null for several. */
    conversationId: Id.nullable(),
    /** Null: without a sound. Volume in percent. */
    sound: z.object({ name: SoundName, volume: z.int().min(0).max(100), inFront: z.boolean() }).nullable(),
    /** It is shown in one of the windows. */
    inSight: z.boolean(),
    /** Whether an answer may be written into the notification. */
    mayReply: z.boolean(),
  }),
  /** What was written into a notification could not be sent as it is; it is kept as a draft there. */
  z.object({ type: z.literal('reply-kept'), conversationId: Id }),
  /** Which hub this workstation works with from now on; the shell runs the embedded one only when asked to. */
  z.object({ type: z.literal('hub-choice'), embedded: z.boolean() }),
  /** For tray, badge and title: what `needsYou` of the engine counts, and until when nothing is announced. */
  z.object({
    type: z.literal('desk'),
    needsYou: z.int().min(0),
    quietUntil: Instant.nullable(),
    signedIn: z.boolean(),
  }),
  /** The engine cannot work: `newer-database`, `corrupt`, `disk-full`… It then exits by itself. */
  z.object({ type: z.literal('fatal'), kind: z.string(), message: z.string() }),
]);
export type FromEngine = z.infer<typeof FromEngine>;

export const HubInit = z.object({
  type: z.literal('init'),
  dataDir: z.string(),
  logDir: z.string(),
  /** Wished-for port on loopback; another one is taken when it is in use. */
  port: z.int().min(0).max(65535),
  secret: z.string(),
  /** Seeds the demo workspace when the database is empty. */
  demo: z.boolean(),
  simulator: z.boolean(),
});
export type HubInit = z.infer<typeof HubInit>;

export const ToHub = z.discriminatedUnion('type', [HubInit, z.object({ type: z.literal('shutdown') })]);
export type ToHub = z.infer<typeof ToHub>;

export const FromHub = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), step: z.string(), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('ready'), url: z.url() }),
  z.object({ type: z.literal('fatal'), kind: z.string(), message: z.string() }),
]);
export type FromHub = z.infer<typeof FromHub>;
