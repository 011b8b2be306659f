import { z } from 'zod';
import { type MacroDraft, startMacro } from './macro-draft.ts';
import { plainOfHtml, readItem, Switch, VendorId } from './read-item.ts';
import type { Place, Reading } from './reading.ts';

const common = {
  id: VendorId.optional(),
  name: z.string().trim().min(1),
  active: Switch.default(true),
  group_ids: z.array(VendorId).nullish(),
  /** Names of these, where the list was asked for with `expand=true`. */
  groups: z.array(z.string()).nullish(),
};
const TextModule = z.looseObject({ ...common, keywords: z.string().nullish(), content: z.string().min(1) });
const Step = z.looseObject({
  value: z.unknown().optional(),
  operator: z.string().optional(),
  pre_condition: z.string().optional(),
  body: z.string().optional(),
  internal: z.unknown().optional(),
});
type Step = z.infer<typeof Step>;
const ZammadMacro = z.looseObject({
  ...common,
  perform: z.record(z.string(), Step),
  ux_flow_next_up: z.string().nullish(),
});

const statuses: Readonly<Record<string, string>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending close': 'on_hold',
  closed: 'solved',
};
const priorities: Readonly<Record<string, string>> = {
  '1 low': 'low',
  '2 normal': 'normal',
  '3 high': 'high',
};

/** `next_task` closes the tab there, and nothing else. */
const goings: Readonly<Record<string, string>> = {
  next_task: 'close-tab',
  next_from_overview: 'next',
};

export function isZammadText(item: object): boolean {
  return 'name' in item && 'content' in item;
}

export function isZammadMacro(item: object): boolean {
  return 'name' in item && 'perform' in item;
}

/** A text module: its keywords find it; one alone is what agents type. Folders stand in its name, before each `::`. */
export function readZammadText(item: unknown, at: Place, reading: Reading, locale: string) {
  const module = readItem(TextModule, item, at, reading);
  if (!module) return;
  const draft = startNamed(module.name, locale, reading);
  const keywords = (module.keywords ?? '').split(/[\s,;]+/).filter(Boolean);
  if (keywords.length === 1) draft.shortcut(keywords[0] ?? '');
  else draft.tagged(keywords);
  draft.body(plainOfHtml(module.content, draft));
  const done = draft.finish(module.id === undefined ? null : `text:${module.id}`, {
    active: module.active,
    restricted: restrictionOf(module),
  });
  if (done) reading.add(at, done);
}

export function readZammadMacro(item: unknown, at: Place, reading: Reading, locale: string) {
  const macro = readItem(ZammadMacro, item, at, reading);
  if (!macro) return;
  const draft = startNamed(macro.name, locale, reading);
  for (const [field, step] of Object.entries(macro.perform)) readStep(draft, field, step);
  const next = macro.ux_flow_next_up;
  if (next && next !== 'none') draft.go('ux_flow_next_up', next, goings[next]);
  const done = draft.finish(macro.id === undefined ? null : `macro:${macro.id}`, {
    active: macro.active,
    restricted: restrictionOf(macro),
  });
  if (done) reading.add(at, done);
}

function startNamed(name: string, locale: string, reading: Reading): MacroDraft {
  const draft = startMacro('zammad', locale, reading);
  const names = name.split('::').map((one) => one.trim());
  draft.title(names.pop() || name);
  draft.folder(names);
  return draft;
}

function readStep(draft: MacroDraft, field: string, step: Step) {
  const value = typeof step.value === 'string' || typeof step.value === 'number' ? String(step.value) : '';
  switch (field) {
    case 'ticket.state':
      return draft.status(field, value, statuses[value]);
    case 'ticket.priority':
      return draft.priority(field, value, priorities[value]);
    case 'ticket.tags': {
      const tags = value.split(',').map((tag) => tag.trim());
      return step.operator === 'remove' ? draft.removeTags(field, tags) : draft.addTags(field, tags);
    }
    case 'ticket.owner_id':
      if (step.pre_condition === 'current_user.id') return draft.assign(field, 'me');
      if (step.pre_condition === 'not_set') return draft.assign(field, 'nobody');
      return draft.foreign(field, 'person', value);
    case 'ticket.group_id':
      return draft.foreign(field, 'group', value);
    case 'article.note': {
      const body = step.body ?? '';
      // Only what says that it is for everybody is for the customer.
      return String(step.internal) === 'false'
        ? draft.body(plainOfHtml(body, draft))
        : draft.internal(plainOfHtml(body, draft, 'team'));
    }
    // An installation numbers its own states and priorities.
    case 'ticket.state_id':
    case 'ticket.priority_id':
      return draft.unmapped(field, value, 'known-there-only');
    default:
      draft.unmapped(field, step.value ?? step, 'no-counterpart');
  }
}

function restrictionOf({
  groups,
  group_ids,
}: {
  groups?: string[] | null | undefined;
  group_ids?: (string | number)[] | null | undefined;
}) {
  const names = groups?.length ? groups : (group_ids ?? []).map(String);
  return names.length > 0
    ? { to: 'groups' as const, names: names.slice(0, 50).map((name) => name.slice(0, 300)) }
    : null;
}
