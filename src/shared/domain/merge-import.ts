import { canonicalJson } from './canonical-json.ts';
import { macroFields } from './macro-content.ts';
import type { ImportedMacro } from './macro-import.ts';
import type { MacroContent } from './studio.ts';

type Imported = {
  readonly origin: Pick<ImportedMacro['origin'], 'system' | 'key'>;
  readonly content: MacroContent;
};

/**
 * What a macro that is here becomes by one that comes from elsewhere. `before` is what came from there the last time,
 * null: it never did. What has not changed there since stays as it is here; and where the other system says nothing, of
 * translations least of all, what is here stays too. Our own file says everything.
 */
export function mergeImport(
  here: MacroContent,
  imported: Imported,
  before: MacroContent | null,
): MacroContent {
  const there = imported.origin.system === 'groundcrew' ? imported.content : spoken(here, imported, before);
  if (!before) return there;
  const still = macroFields.filter((field) => isSame(imported.content[field] ?? null, before[field] ?? null));
  const kept = Object.fromEntries(still.map((field) => [field, here[field]]));
  const bodies = mergeBodies(here.bodies, there.bodies, before.bodies);
  const { groupIds, ...merged }: MacroContent = Object.assign({}, there, { bodies }, kept);
  return { ...merged, ...(groupIds && { groupIds }) };
}

function spoken(
  here: MacroContent,
  { origin, content }: Imported,
  before: MacroContent | null,
): MacroContent {
  // Macros of other systems act; their templates never do.
  const acts = content.actions.length > 0 || origin.key.startsWith('macro:');
  // What was said before and is not any more was taken away there.
  const said = <Item>(there: readonly Item[], stays: readonly Item[], was: readonly Item[] = []) => [
    ...(there.length > 0 || was.length > 0 ? there : stays),
  ];
  const groupIds = (origin.system === 'table' ? content.groupIds : undefined) ?? here.groupIds;
  return {
    title: content.title,
    folder: said(content.folder, here.folder, before?.folder),
    shortcut: content.shortcut ?? here.shortcut,
    bodies: { ...here.bodies, ...content.bodies },
    actions: acts ? content.actions : here.actions,
    channels: said(content.channels, here.channels, before?.channels),
    topics: said(content.topics, here.topics, before?.topics),
    // Other systems' queues are not ours; a table names ours.
    ...(groupIds && { groupIds }),
    tags: said(content.tags, here.tags, before?.tags),
    attachments: said(content.attachments, here.attachments, before?.attachments),
    validity: { ...here.validity, ...content.validity },
  };
}

type Bodies = MacroContent['bodies'];

function mergeBodies(here: Bodies, there: Bodies, before: Bodies): Bodies {
  const locales = new Set([...Object.keys(here), ...Object.keys(there)]);
  const texts = [...locales].map((locale) => {
    const text = there[locale] === before[locale] ? here[locale] : there[locale];
    return [locale, text] as const;
  });
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
