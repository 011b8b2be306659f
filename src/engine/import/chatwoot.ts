import { z } from 'zod';
import { type MacroDraft, startMacro } from './macro-draft.ts';
import { plainOfMarkdown, readItem, VendorId } from './read-item.ts';
import type { Place, Reading } from './reading.ts';

const CannedResponse = z.looseObject({
  id: VendorId.optional(),
  short_code: z.string().trim().min(1),
  content: z.string().min(1),
});
const ChatwootMacro = z.looseObject({
  id: VendorId.optional(),
  name: z.string().trim().min(1),
  visibility: z.string().optional(),
  actions: z.array(z.looseObject({ action_name: z.string(), action_params: z.array(z.unknown()).nullish() })),
  files: z
    .array(z.looseObject({ filename: z.string().optional(), file_name: z.string().optional() }))
    .nullish(),
});

const statuses: Readonly<Record<string, string>> = {
  open: 'open',
  pending: 'pending',
  snoozed: 'pending',
  resolved: 'solved',
};
const priorities: Readonly<Record<string, string>> = {
  low: 'low',
  medium: 'normal',
  high: 'high',
  urgent: 'urgent',
};

export function isChatwootCanned(item: object): boolean {
  return 'short_code' in item;
}

export function isChatwootMacro(item: object): boolean {
  return 'name' in item && 'actions' in item && Array.isArray(item.actions);
}

/** A canned response: it has a short code, and no other name. */
export function readChatwootCanned(item: unknown, at: Place, reading: Reading, locale: string) {
  const canned = readItem(CannedResponse, item, at, reading);
  if (!canned) return;
  const draft = startMacro('chatwoot', locale, reading);
  draft.title(canned.short_code);
  draft.shortcut(canned.short_code);
  draft.body(plainOfMarkdown(canned.content, draft));
  const done = draft.finish(canned.id === undefined ? null : `canned:${canned.id}`);
  if (done) reading.add(at, done);
}

export function readChatwootMacro(item: unknown, at: Place, reading: Reading, locale: string) {
  const macro = readItem(ChatwootMacro, item, at, reading);
  if (!macro) return;
  const draft = startMacro('chatwoot', locale, reading);
  draft.title(macro.name);
  for (const { action_name, action_params } of macro.actions)
    readAction(draft, action_name, action_params ?? []);
  for (const { filename, file_name } of macro.files ?? []) draft.file(filename ?? file_name ?? '');
  const done = draft.finish(macro.id === undefined ? null : `macro:${macro.id}`, {
    restricted: macro.visibility === 'personal' ? { to: 'people', names: [] } : null,
  });
  if (done) reading.add(at, done);
}

function readAction(draft: MacroDraft, name: string, params: readonly unknown[]) {
  const texts = params.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  const [first = ''] = texts;
  switch (name) {
    case 'send_message':
      return draft.body(plainOfMarkdown(first, draft));
    case 'add_private_note':
      return draft.internal(plainOfMarkdown(first, draft, 'team'));
    case 'add_label':
      return draft.addTags(name, texts);
    case 'remove_label':
      return draft.removeTags(name, texts);
    case 'change_status':
      return draft.status(name, first, statuses[first]);
    // It has no time there and ends when the customer writes: that is to be pending here.
    case 'snooze_conversation':
      return draft.status(name, params, 'pending');
    case 'resolve_conversation':
      return draft.status(name, params, 'solved');
    case 'open_conversation':
      return draft.status(name, params, 'open');
    case 'pending_conversation':
      return draft.status(name, params, 'pending');
    case 'change_priority':
      return draft.priority(name, first, priorities[first]);
    case 'assign_agent':
      if (first === 'self') return draft.assign(name, 'me');
      if (first === 'nil') return draft.assign(name, 'nobody');
      return draft.foreign(name, 'person', first);
    case 'assign_team':
      return draft.foreign(name, 'group', first);
    case 'send_attachment':
      return draft.unmapped(name, params, 'known-there-only');
    default:
      draft.unmapped(name, params, 'no-counterpart');
  }
}
