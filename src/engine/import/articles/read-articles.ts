import { createHash } from 'node:crypto';
import { type ArticleImport, articleImportLimits } from '../../../shared/domain/article-import.ts';
import { topOf, unpack } from '../archive.ts';
import { isArchive, textOfFile } from '../file-text.ts';
import type { TakenPicture } from '../pictures.ts';
import type { ImportFile } from '../read-import.ts';
import { ImportRefused, nameBroken, refusalFor, refusalOf } from '../refused.ts';
import { type ArticleReading, startArticleReading } from './article-reading.ts';
import { isArticleTableHead, readArticleTable } from './article-table.ts';
import { readHtmlArticle } from './html-article.ts';
import { readJsonArticles } from './json-articles.ts';
import { readMarkdownArticle } from './markdown-article.ts';

/** Of one file in it that is read as text. Bytes. */
const mostText = 20 * 1024 * 1024;

/** `pictures`: what the articles show, by its content. */
export type ArticlesRead = { readonly read: ArticleImport; readonly pictures: readonly TakenPicture[] };

/**
 * Reads articles out of another system's file, which it recognises by its content: JSON of an API, a Markdown or HTML
 * file, a table, or an archive of such files with their pictures. Never throws, but may take long: see `readArticlesInThread`.
 */
export function readArticles({ name, bytes, locale }: ImportFile): ArticlesRead {
  try {
    if (bytes.byteLength > articleImportLimits.bytes) return { read: refusalOf('too-large'), pictures: [] };
    const reading = isArchive(bytes) ? readArchive(bytes, locale) : readOne(name, bytes, locale);
    const read = reading.result(createHash('sha256').update(bytes).digest('hex'));
    return { read, pictures: reading.pictures.all() };
  } catch (error) {
    return { read: refusalFor(error), pictures: [] };
  }
}

function readOne(name: string, bytes: Uint8Array, locale: string): ArticleReading {
  const text = textOfFile(bytes);
  if (text.trim() === '') throw new ImportRefused('empty');
  const reading = startArticleReading();
  const form = formOf(name, text);
  if (form === 'json') readJsonArticles([{ name: null, text }], reading, locale);
  else if (form === 'html') readHtmlArticle(name, text, {}, reading, locale);
  else if (form === 'markdown') readMarkdownArticle(name, text, { line: 1 }, reading, locale);
  else if (form === 'table') readArticleTable(text, {}, reading, locale);
  return reading;
}

function formOf(name: string, text: string): 'json' | 'html' | 'markdown' | 'table' | null {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  if (/\.(?:csv|tsv)$/i.test(name)) return 'table';
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  if (/^<(?:!doctype\s+html|html|body|article|h1|p)\b/i.test(start)) return 'html';
  if (/^---[ \t]*\n/.test(text)) return 'markdown';
  const [head = ''] = start.split('\n', 1);
  const cells = head.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, ''));
  return isArticleTableHead(cells) ? 'table' : null;
}

const isText = (path: string) => /\.(?:json|jsonl|ndjson|csv|tsv|md|markdown|html?|xhtml)$/i.test(path);

function readArchive(bytes: Uint8Array, locale: string): ArticleReading {
  const { files, bad } = unpack(bytes);
  const paths = belowCommon([...files.keys()]);
  const reading = startArticleReading(new Map([...files].map(([path, content]) => [paths(path), content])));
  for (const name of bad) reading.problem({ file: name }, null, 'bad-name', name);
  const json: { name: string; text: string }[] = [];
  for (const [whole, content] of files) {
    const path = paths(whole);
    if (!isText(path)) continue;
    readingFile(path, reading, () => {
      if (content.byteLength > mostText) return reading.problem({ file: path }, null, 'too-large', path);
      const text = textOfFile(content);
      if (text.trim() === '') return;
      const form = formOf(path, text);
      if (form === 'markdown') readMarkdownArticle(path, text, { file: path, line: 1 }, reading, locale);
      else if (form === 'html') readHtmlArticle(path, text, { file: path }, reading, locale);
      else if (form === 'table') readArticleTable(text, { file: path }, reading, locale);
      else json.push({ name: path, text });
    });
  }
  if (json.length > 0) readJsonArticles(json, reading, locale);
  return reading;
}

function readingFile(file: string, reading: ArticleReading, read: () => void): void {
  try {
    read();
  } catch (error) {
    nameBroken(error, file, reading);
  }
}

/** Whoever packs a folder packs its name too: where all lies in one, that one says nothing. */
function belowCommon(paths: readonly string[]): (path: string) => string {
  const top = topOf(paths);
  // But where it holds the articles themselves it is their section.
  const isFolder = paths.some((path) => isText(path) && path.split('/').length > 2);
  return top !== null && isFolder ? (path) => path.slice(top.length + 1) : (path) => path;
}
