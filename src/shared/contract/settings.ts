import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { interfaceLanguages } from '../domain/interface-language.ts';
import { Going } from '../domain/macro-action.ts';
import { notifyDefaults } from '../domain/notify-defaults.ts';
import { NotifySettings } from '../domain/notify-settings.ts';
import { Channel } from '../domain/vocabulary.ts';
import { ViewId } from './inbox-views.ts';

export const KeySettings = z.object({
  /** Bindings that differ from the app's own, by command; an empty list takes a command's keys away. */
  own: z.record(z.string().max(64), z.array(z.string().min(1).max(64)).max(6)),
  /** Whether keys without Ctrl or Cmd do anything. */
  singleKeys: z.boolean(),
  /** Adds the keys of Zendesk's agent workspace: Ctrl Alt with O, P, D, S and M. */
  zendesk: z.boolean(),
});
export type KeySettings = z.infer<typeof KeySettings>;

/** As many tabs of a window are kept, and as many characters of how they stand. */
export const layoutLimits = { tabs: 100, dock: 200_000 } as const;

/** What one window has open, and how its panes stand: kept by the engine, so that it outlives every end of the app. */
export const WindowLayout = z.object({
  /** `main`, or the name of a window that was popped out. */
  window: z.string().regex(/^[a-z0-9-]{1,64}$/),
  tabs: z
    .array(
      z.object({
        id: z.string().min(1).max(64),
        conversationId: Id,
        /** It stays until it is closed; any other gives way to the next conversation opened in its pane. */
        kept: z.boolean(),
      }),
    )
    .max(layoutLimits.tabs),
  /** How tabs, panes and sizes stand, in the docking library's own words; null: one pane. */
  dock: z.string().max(layoutLimits.dock).nullable(),
});
export type WindowLayout = z.infer<typeof WindowLayout>;

/** A search as it is typed. */
export const SearchText = z.string().max(500);
export const SavedSearch = z.object({ id: Id, name: z.string().trim().min(1).max(60), query: SearchText });
export type SavedSearch = z.infer<typeof SavedSearch>;

export const Settings = z.object({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Which key sends, by channel; the other one breaks the line. */
  sendKey: z
    .partialRecord(Channel, z.enum(['enter', 'mod-enter']))
    .default({ chat: 'enter', telegram: 'enter', x: 'mod-enter', reddit: 'mod-enter', email: 'mod-enter' }),
  /** Seconds within which a reply can be taken back, by channel. */
  undoSeconds: z.partialRecord(Channel, z.int().min(0).max(60)).default({ email: 10, ticket: 10, chat: 0 }),
  /** What stands below replies, by channel; placeholders are filled as in macros. */
  signatures: z
    .partialRecord(Channel, z.object({ on: z.boolean(), text: z.string().max(2_000) }))
    .default({}),
  /** Whether a scheduled message waits for its writer once the customer has written again. */
  holdScheduled: z.boolean().default(false),
  /** Where the agent goes once a reply is sent, unless its macro says otherwise. */
  afterSend: Going.default('stay'),
  /** Whether words that no dictionary knows are underlined. */
  checkSpelling: z.boolean().default(true),
  /** Whether anything is announced at all. */
  notifications: z.boolean().default(true),
  /** What is announced, how, and when not. */
  notify: NotifySettings.default(notifyDefaults),
  /** Minutes at work after which a break is suggested; 0: never. */
  breakReminderMinutes: z.int().min(0).max(480).default(120),
  onboarded: z.boolean().default(false),
  /** What the app itself speaks. */
  language: z.enum(['system', ...interfaceLanguages]).default('system'),
  keys: KeySettings.default({ own: {}, singleKeys: true, zendesk: false }),
  /** Views in the order in which this agent put them; those not named follow in their own. */
  viewOrder: z.array(ViewId).max(500).default([]),
  hiddenViews: z.array(ViewId).max(500).default([]),
  /** What was searched for last, the newest first. */
  recentSearches: z.array(SearchText).max(20).default([]),
  savedSearches: z.array(SavedSearch).max(100).default([]),
  /** Room for pictures of articles on this workstation, in megabytes; null: for all of them. */
  pictureMegabytes: z.int().min(0).max(1_000_000).nullable().default(1_000),
});
export type Settings = z.infer<typeof Settings>;

/** What to change. Not `Settings.partial()`: that fills what is absent with defaults and so resets it. */
export const SettingsChange = z.object({
  theme: Settings.shape.theme.unwrap().exactOptional(),
  density: Settings.shape.density.unwrap().exactOptional(),
  sendKey: Settings.shape.sendKey.unwrap().exactOptional(),
  undoSeconds: Settings.shape.undoSeconds.unwrap().exactOptional(),
  signatures: Settings.shape.signatures.unwrap().exactOptional(),
  holdScheduled: Settings.shape.holdScheduled.unwrap().exactOptional(),
  afterSend: Settings.shape.afterSend.unwrap().exactOptional(),
  checkSpelling: Settings.shape.checkSpelling.unwrap().exactOptional(),
  notifications: Settings.shape.notifications.unwrap().exactOptional(),
  notify: Settings.shape.notify.unwrap().exactOptional(),
  breakReminderMinutes: Settings.shape.breakReminderMinutes.unwrap().exactOptional(),
  onboarded: Settings.shape.onboarded.unwrap().exactOptional(),
  language: Settings.shape.language.unwrap().exactOptional(),
  keys: Settings.shape.keys.unwrap().exactOptional(),
  viewOrder: Settings.shape.viewOrder.unwrap().exactOptional(),
  hiddenViews: Settings.shape.hiddenViews.unwrap().exactOptional(),
  recentSearches: Settings.shape.recentSearches.unwrap().exactOptional(),
  savedSearches: Settings.shape.savedSearches.unwrap().exactOptional(),
  pictureMegabytes: Settings.shape.pictureMegabytes.unwrap().exactOptional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
