import { z } from 'zod';
import { startMacro } from './macro-draft.ts';
import { plainOfHtml, readItem, Switch, VendorId } from './read-item.ts';
import type { Place, Reading } from './reading.ts';

const Action = z.looseObject({ field: z.string(), value: z.unknown().optional() });
const ZendeskMacro = z.looseObject({
  id: VendorId.optional(),
  title: z.string().trim().min(1),
  /** Where it lies in the API. */
  url: z.string().nullish().catch(null),
  active: Switch.default(true),
  actions: z.array(Action),
  restriction: z
    .looseObject({ type: z.string().optional(), id: VendorId.nullish(), ids: z.array(VendorId).optional() })
    .nullish(),
});
type ZendeskMacro = z.infer<typeof ZendeskMacro>;

const statuses: Readonly<Record<string, string>> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  hold: 'on_hold',
  solved: 'solved',
  closed: 'closed',
};
const knownThereOnly = /^(?:custom_fields_.*|\d+)$/;

export function isZendeskMacro(item: object): boolean {
  return 'title' in item && 'actions' in item && Array.isArray(item.actions);
}

/** A macro as `GET /api/v2/macros` answers it. Its folders are in its title, before each `::`. */
export function readZendeskMacro(item: unknown, at: Place, reading: Reading, locale: string) {
  const macro = readItem(ZendeskMacro, item, at, reading);
  if (!macro) return;
  const draft = startMacro('zendesk', locale, reading);
  const names = macro.title.split('::').map((name) => name.trim());
  const title = names.pop() || macro.title;
  draft.title(title);
  draft.folder(names);
  const field = (name: string) => macro.actions.findLast((one) => one.field === name)?.value;
  const isPublic = !['false', false].includes(oneOf(field('comment_mode_is_public')) as string | boolean);
  for (const { field: name, value } of macro.actions) readAction(draft, name, value, isPublic, macro);
  const done = draft.finish(macro.id === undefined ? null : `macro:${macro.id}`, {
    active: macro.active,
    restricted: restrictionOf(macro.restriction),
    account: macro.url && URL.canParse(macro.url) ? new URL(macro.url).hostname : null,
  });
  if (done) reading.add(at, done);
}

function readAction(
  draft: ReturnType<typeof startMacro>,
  field: string,
  value: unknown,
  isPublic: boolean,
  { actions }: ZendeskMacro,
) {
  const write = (text: string) => (isPublic ? draft.body(text) : draft.internal(text));
  const text = textOf(value);
  switch (field) {
    case 'comment_mode_is_public':
      return;
    case 'comment_value_html':
      return write(plainOfHtml(text, draft, isPublic ? 'customers' : 'team'));
    case 'comment_value': {
      // The same once more, without its formatting.
      if (actions.some((one) => one.field === 'comment_value_html')) return;
      // One for each channel: a macro here has one text for all of its channels.
      if (actions.find((one) => one.field === field)?.value !== value)
        return draft.unmapped(field, value, 'too-many');
      const [channel] = Array.isArray(value) && value.length > 1 ? value : [];
      if (channel === 'channel:chat') draft.channels(['chat']);
      else if (channel !== undefined && channel !== 'channel:all')
        draft.unmapped(field, channel, 'unknown-value');
      return write(text);
    }
    case 'status':
      return draft.status(field, value, statuses[text]);
    case 'priority':
      return draft.priority(field, value, text);
    case 'assignee_id':
      if (text === 'current_user') return draft.assign(field, 'me');
      if (text === '') return draft.assign(field, 'nobody');
      return draft.foreign(field, 'person', text);
    case 'group_id':
      // None, or those of whoever uses it.
      if (text === '' || text === 'current_groups') return draft.unmapped(field, value, 'no-counterpart');
      return draft.foreign(field, 'group', text);
    case 'custom_status_id':
    case 'ticket_form_id':
    case 'brand_id':
      return draft.foreign(field, 'other', text);
    case 'side_conversation':
    case 'side_conversation_ticket':
      return readSide(draft, field, value);
    case 'set_tags':
      draft.addTags(field, tagsOf(value));
      return draft.unmapped(field, value, 'replaces-all');
    case 'current_tags':
      return draft.addTags(field, tagsOf(value));
    case 'remove_tags':
      return draft.removeTags(field, tagsOf(value));
    case 'attachment':
      return draft.file(text);
    default:
      draft.unmapped(field, value, knownThereOnly.test(field) ? 'known-there-only' : 'no-counterpart');
  }
}

/** `[subject, text, to whom, type of the text]`: an address, or `SupportAssignable:support_assignable/group/<id>`. */
function readSide(draft: ReturnType<typeof startMacro>, field: string, value: unknown) {
  const parts = z.tuple([z.string(), z.string(), z.string().min(1)], z.unknown()).safeParse(value);
  if (!parts.success) return draft.unmapped(field, value, 'no-counterpart');
  const [subject, body, to, type] = parts.data;
  const text = type === 'text/plain' ? body : plainOfHtml(body, draft, 'team');
  const [, group] = /\bgroup\/(\d+)$/.exec(to) ?? [];
  draft.foreign(field, group === undefined ? 'other' : 'group', group ?? to, { subject, text });
}

/** A value is a text, a boolean, or a list of texts, of which the last says it. */
function textOf(value: unknown): string {
  const one = oneOf(value);
  return typeof one === 'string' || typeof one === 'number' ? String(one) : '';
}

function oneOf(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value;
}

function tagsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (typeof one === 'string' ? one.split(/[\s,]+/).filter(Boolean) : []));
}

function restrictionOf(restriction: ZendeskMacro['restriction']) {
  if (!restriction?.type) return null;
  const ids =
    restriction.ids ?? (restriction.id === null || restriction.id === undefined ? [] : [restriction.id]);
  return { to: restriction.type === 'User' ? ('people' as const) : ('groups' as const), names: namesOf(ids) };
}

function namesOf(ids: readonly (string | number)[]): string[] {
  return ids.slice(0, 50).map(String);
}
