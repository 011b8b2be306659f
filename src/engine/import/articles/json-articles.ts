import { type FoundValue, type FoundValues, readJsonValues } from '../json-values.ts';
import type { Place } from '../reading.ts';
import { ImportRefused } from '../refused.ts';
import type { ArticleReading } from './article-reading.ts';
import {
  chatwootCategoriesOf,
  isChatwootArticle,
  isChatwootCategory,
  readChatwootArticle,
} from './chatwoot-articles.ts';
import {
  isSolution,
  isSolutionCategory,
  isSolutionFolder,
  readSolution,
  solutionShelvesOf,
} from './freshdesk-solutions.ts';
import {
  isZendeskArticle,
  isZendeskShelf,
  isZendeskTranslation,
  readZendeskArticle,
  zendeskShelvesOf,
} from './zendesk-articles.ts';

/** Under which an answer of an API holds its items; several where others were asked for along with them. */
const wrappers = (
  'articles article sections section categories category translations translation payload folders folder ' +
  'user_segments data results'
).split(' ');

type JsonFile = { readonly name: string | null; readonly text: string };
type Item = { readonly at: Place; readonly item: unknown };

/**
 * Articles of the systems that answer in JSON. All pages of all files are read together: sections may stand in other files
 * than the articles in them, and translations too.
 */
export function readJsonArticles(files: readonly JsonFile[], reading: ArticleReading, own: string): void {
  const found = files.flatMap((file) => itemsOfFile(file, reading));
  const objects: { readonly at: Place; readonly item: object }[] = [];
  for (const { at, item } of found) {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) objects.push({ at, item });
    else reading.problem(at, null, 'wrong-type', item);
  }
  const shelves = objects.map(({ item }) => item).filter((item) => !('title' in item));
  const zendesk = zendeskShelvesOf(shelves.filter(isZendeskShelf));
  const freshdesk = solutionShelvesOf(shelves.filter((item) => !isZendeskShelf(item)));
  const chatwoot = chatwootCategoriesOf(shelves.filter(isChatwootCategory));
  const translations = new Map<string, unknown[]>();
  const articles = new Set<string>();
  for (const { item } of objects) {
    if (isZendeskTranslation(item) && 'source_id' in item)
      translations.set(String(item.source_id), [...(translations.get(String(item.source_id)) ?? []), item]);
    else if (isZendeskArticle(item) && 'id' in item) articles.add(String(item.id));
  }
  for (const { at, item } of objects) {
    if (isZendeskTranslation(item)) {
      reading.recognised('zendesk');
      const sourceId = 'source_id' in item ? String(item.source_id) : '';
      // Its own article says who may read it: without that it is nothing.
      if (!articles.has(sourceId)) reading.problem(at, 'source_id', 'missing', sourceId);
    } else if (isZendeskArticle(item)) {
      reading.recognised('zendesk');
      readZendeskArticle(item, at, reading, own, zendesk, translations);
    } else if (isChatwootArticle(item)) {
      reading.recognised('chatwoot');
      readChatwootArticle(item, at, reading, own, chatwoot);
    } else if (isSolution(item)) {
      reading.recognised('freshdesk');
      readSolution(item, at, reading, own, freshdesk);
    } else if (!isShelf(item)) reading.problem(at, null, 'unknown-shape', Object.keys(item).slice(0, 20));
  }
}

/** Of a segment the articles themselves say enough. */
const isShelf = (item: object): boolean =>
  isZendeskShelf(item) || isSolutionFolder(item) || isSolutionCategory(item) || 'user_type' in item;

function itemsOfFile({ name, text }: JsonFile, reading: ArticleReading): Item[] {
  const place: Place = name === null ? {} : { file: name };
  const { values, broken } = name === null ? readJsonValues(text) : readInArchive(name);
  for (const { line, text: rest } of broken) reading.problem({ ...place, line }, null, 'broken', rest);
  const isOne = values.length === 1;
  return values
    .flatMap(({ line, value }: FoundValue) => itemsOf(value).map((item) => ({ line, item })))
    .map(({ line, item }, index) => ({ item, at: { ...place, index, line: isOne ? null : line } }));

  /** One broken file of many is named, and the others are read. */
  function readInArchive(file: string): FoundValues {
    try {
      return readJsonValues(text);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      reading.problem({ file, line: error.refusal.line }, null, 'broken', file);
      return { values: [], broken: [] };
    }
  }
}

/** An item has a title or a name; an answer has items alone, and lists of what was asked for with them. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isAnswer(one) ? itemsOf(one) : [one]));
  if (!isAnswer(value)) return [value];
  return wrappers.flatMap((name) => {
    const inside = value[name];
    if (typeof inside !== 'object' || inside === null) return [];
    return Array.isArray(inside) ? inside.flatMap(itemsOf) : itemsOf(inside);
  });
}

function isAnswer(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if ('name' in value || 'title' in value) return false;
  return wrappers.some((name) => {
    const inside = (value as Record<string, unknown>)[name];
    return typeof inside === 'object' && inside !== null;
  });
}
