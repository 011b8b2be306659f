import type { ImportSystem } from '../../shared/domain/macro-import.ts';
import { isChatwootCanned, isChatwootMacro, readChatwootCanned, readChatwootMacro } from './chatwoot.ts';
import {
  type FreshdeskFolders,
  freshdeskFoldersOf,
  isFreshdeskFolder,
  isFreshdeskResponse,
  readFreshdeskResponse,
  responsesOf,
} from './freshdesk.ts';
import { readJsonValues } from './json-values.ts';
import { checkOwnVersion, isOwnMacro, readOwnMacro } from './own-macros.ts';
import type { Place, Reading } from './reading.ts';
import { isZammadMacro, isZammadText, readZammadMacro, readZammadText } from './zammad.ts';
import { isZendeskMacro, readZendeskMacro } from './zendesk.ts';

/** Under which an answer of an API holds its items. */
const wrappers = ['macros', 'macro', 'payload', 'canned_responses', 'text_modules', 'data', 'results'];

type Read = (item: unknown, at: Place, reading: Reading, locale: string) => void;
/** What an item looks like; those whose signs others have too come later. */
const shapes: readonly (readonly [ImportSystem, (item: object) => boolean, Read])[] = [
  ['groundcrew', isOwnMacro, readOwnMacro],
  ['chatwoot', isChatwootCanned, readChatwootCanned],
  ['zendesk', isZendeskMacro, readZendeskMacro],
  ['chatwoot', isChatwootMacro, readChatwootMacro],
  ['zammad', isZammadMacro, readZammadMacro],
  ['zammad', isZammadText, readZammadText],
];

/** Macros of the systems that answer in JSON; each item is taken for what it looks like. */
export function readJsonMacros(text: string, reading: Reading, locale: string) {
  const { values, broken } = readJsonValues(text);
  for (const { value } of values) checkOwnVersion(value);
  const found = values.flatMap(({ line, value }) => itemsOf(value).map((item) => ({ line, item })));
  const folders = freshdeskFoldersOf(found.map(({ item }) => item));
  const isOne = values.length === 1;
  for (const [index, { line, item }] of found.entries())
    readOne(item, { index, line: isOne ? null : line }, reading, locale, folders);
  for (const { line, text: found } of broken) reading.problem({ line }, null, 'broken', found);
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isWrapper(one) ? itemsOf(one) : [one]));
  if (!isWrapper(value)) return [value];
  const name = wrapperOf(value);
  const inside = name === undefined ? value : value[name];
  return Array.isArray(inside) ? inside : [inside];
}

function isWrapper(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && wrapperOf(value) !== undefined
  );
}

/** A folder has a name and things in it; an answer has things alone. */
function wrapperOf(value: object): string | undefined {
  if ('name' in value || 'title' in value) return undefined;
  return wrappers.find((name) => {
    const inside = (value as Record<string, unknown>)[name];
    return typeof inside === 'object' && inside !== null;
  });
}

function readOne(item: unknown, at: Place, reading: Reading, locale: string, folders: FreshdeskFolders) {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return reading.problem(at, null, 'wrong-type', item);
  for (const [system, is, read] of shapes) {
    if (!is(item)) continue;
    reading.recognised(system);
    return read(item, at, reading, locale);
  }
  if (isFreshdeskFolder(item)) {
    reading.recognised('freshdesk');
    for (const one of responsesOf(item) ?? []) readFreshdeskResponse(one, at, reading, locale, item, folders);
    return;
  }
  if (isFreshdeskResponse(item)) {
    reading.recognised('freshdesk');
    return readFreshdeskResponse(item, at, reading, locale, null, folders);
  }
  reading.problem(at, null, 'unknown-shape', Object.keys(item).slice(0, 20));
}
