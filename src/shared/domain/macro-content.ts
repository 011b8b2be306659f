import { canonicalJson } from './canonical-json.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { limits } from './limits.ts';
import { type MacroAction, withTexts } from './macro-action.ts';
import type { MacroContent } from './studio.ts';

/** What of a macro can differ, but its texts, which differ by language. */
export const macroFields = [
  'title',
  'folder',
  'shortcut',
  'actions',
  'channels',
  'topics',
  'groupIds',
  'tags',
  'attachments',
  'validity',
] as const;
export type MacroField = (typeof macroFields)[number];

/** `locales`: languages whose text differs. */
export type MacroDifference = { readonly fields: readonly MacroField[]; readonly locales: readonly string[] };

/** A macro that came from outside as it is kept: without what a database refuses or nobody sees. */
export function cleanContent({ groupIds, ...content }: MacroContent): MacroContent {
  const { product, jurisdiction, ...validity } = content.validity;
  const label = (text: string | undefined) => cleanLine(text ?? '', 80);
  return {
    ...content,
    title: cleanLine(content.title, 200),
    folder: lines(content.folder, 80),
    shortcut: cleanLine(content.shortcut ?? '', 40) || null,
    bodies: Object.fromEntries(
      Object.entries(content.bodies)
        .map(([locale, body]) => [locale, cleanText(body).trim()] as const)
        .filter(([, body]) => body !== ''),
    ),
    actions: content.actions.map(cleanAction),
    channels: [...new Set(content.channels)],
    topics: [...new Set(lines(content.topics, 60))],
    ...(groupIds && { groupIds: [...new Set(groupIds)] }),
    tags: [...new Set(lines(content.tags, 60))],
    attachments: content.attachments.map((file) => ({ ...file, name: cleanLine(file.name, 255) || 'file' })),
    validity: {
      ...validity,
      ...(label(product) && { product: label(product) }),
      ...(label(jurisdiction) && { jurisdiction: label(jurisdiction) }),
    },
  };
}

function lines(texts: readonly string[], characters: number): string[] {
  return texts.map((text) => cleanLine(text, characters)).filter(Boolean);
}

function cleanAction(action: MacroAction): MacroAction {
  if (action.type === 'side') {
    const subject = cleanLine(action.subject, limits.subjectCharacters);
    return { ...action, subject, text: cleanText(action.text).trim() };
  }
  if (action.type !== 'tags') return withTexts(action, (text) => cleanText(text).trim());
  return { ...action, add: lines(action.add, 60), remove: lines(action.remove, 60) };
}

/** What differs between two macros as people would say it: in which order tags stand is nothing. */
export function differenceOf(one: MacroContent, other: MacroContent): MacroDifference {
  const [before, after] = [cleanContent(one), cleanContent(other)];
  const locales = [...new Set([...Object.keys(before.bodies), ...Object.keys(after.bodies)])];
  return {
    fields: macroFields.filter((field) => written(before, field) !== written(after, field)),
    locales: locales.filter((locale) => before.bodies[locale] !== after.bodies[locale]),
  };
}

export function isSameMacro(one: MacroContent, other: MacroContent): boolean {
  const { fields, locales } = differenceOf(one, other);
  return fields.length === 0 && locales.length === 0;
}

const unordered: ReadonlySet<MacroField> = new Set(['channels', 'topics', 'groupIds', 'tags']);

function written(content: MacroContent, field: MacroField): string {
  // Without queues it is everybody's; with an empty list of them nobody's.
  const value = content[field] ?? (field === 'groupIds' ? null : []);
  return canonicalJson(unordered.has(field) && Array.isArray(value) ? [...value].sort() : value);
}

/** By which a macro is known where it has no id: its folders and title, whatever their case. */
export function nameKeyOf({ folder, title }: Pick<MacroContent, 'folder' | 'title'>): string {
  return JSON.stringify([...folder, title].map((name) => name.normalize('NFC').toLowerCase()));
}
