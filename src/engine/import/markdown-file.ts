import { z } from 'zod';
import { Locale } from '../../shared/domain/ids.ts';
import { hasHead, splitHead } from './front-matter.ts';
import { startMacro } from './macro-draft.ts';
import { foldersOf, plainOfMarkdown, readItem } from './read-item.ts';
import type { Reading } from './reading.ts';
import { readCell } from './table.ts';

const Word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Words = z.union([Word, z.array(Word)]);
const Head = z.looseObject({
  title: Word.optional(),
  folder: Words.optional(),
  shortcut: Word.optional(),
  locale: Locale.optional(),
  tags: Words.optional(),
  add_tags: Words.optional(),
  remove_tags: Words.optional(),
  status: Word.optional(),
  priority: Word.optional(),
  channels: Words.optional(),
  topics: Words.optional(),
  note: Word.optional(),
});

export function isMarkdownFile(name: string, text: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) || hasHead(text);
}

/**
 * One macro in a file: what it is called and does in a head of YAML, below it the text in Markdown. Without a title or
 * folders of its own it has those of the file: `Deposits/Wrong network.md`.
 */
export function readMarkdownFile(path: string, text: string, reading: Reading, locale: string) {
  reading.recognised('markdown');
  const { head, body } = splitHead(text);
  const fields = readItem(Head, head, { line: 1 }, reading);
  if (!fields) return;
  const draft = startMacro('markdown', fields.locale ?? locale, reading);
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const file = parts.pop() ?? '';
  draft.title(fields.title ?? file.replace(/\.(?:md|markdown)$/i, ''));
  const { folder } = fields;
  draft.folder(folder === undefined ? parts : typeof folder === 'string' ? foldersOf(folder) : folder);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'title' || name === 'folder' || name === 'locale' || value === undefined) continue;
    if (!Object.hasOwn(Head.shape, name)) draft.unmapped(name, value, 'no-counterpart');
    else readCell(draft, { name }, [value].flat().join('\n'));
  }
  draft.body(plainOfMarkdown(body, draft));
  const done = draft.finish(null);
  if (!done) return reading.problem({ line: 1 }, 'title', 'missing', path);
  const says = Object.keys(done.content.bodies).length > 0 || done.content.actions.length > 0;
  if (!says) return reading.problem({ line: 1 }, 'text', 'no-text', done.content.title);
  reading.add({ line: 1 }, done);
}
