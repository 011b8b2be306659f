import type { Attachment } from './conversation.ts';
import { placedPictures } from './placed-pictures.ts';
import type { Line, Mark, RichText, Run, Table } from './rich-text.ts';

const tags: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

/**
 * A formatted text as the HTML of an e-mail. It is built from checked parts and every text in it is escaped, so it
 * holds no element, attribute or address but those named here. `files` go along with it: a picture of them stands where the text
 * says so, its source naming it by its content (`gc-file://local/<SHA-256>`).
 */
export function htmlOf({ blocks }: RichText, files: readonly Attachment[] = []): string {
  let html = '';
  /** Elements that are open, the innermost last. */
  const open: string[] = [];
  const close = () => {
    html += `</${open.pop()}>`;
  };
  const openOne = (tag: string, style = '') => {
    open.push(tag);
    html += `<${tag}${style && ` style="${style}"`}>`;
  };

  /** Closes and opens lists and quotes until a line of this kind can stand. */
  const comeTo = (line: Line | null) => {
    const quoted = open[0] === 'blockquote';
    if (quoted !== (line?.quote === true)) while (open.length > 0) close();
    if (line?.quote && open.length === 0) openOne('blockquote', quoteStyle);
    const base = line?.quote ? 1 : 0;
    const wanted = line?.list === undefined ? 0 : (line.depth ?? 1);
    const tag = line?.list === 'number' ? 'ol' : 'ul';
    const lists = () => open.slice(base).filter((name) => name !== 'li').length;
    while (lists() > wanted) close();
    // Items of this depth and what stands inside them end here.
    if (wanted > 0 && lists() === wanted) {
      while (open.at(-1) === 'li') close();
      if (open.at(-1) !== tag) close();
    } else if (wanted === 0) while (open.length > base) close();
    while (lists() < wanted) {
      if (lists() > 0 && open.at(-1) !== 'li') openOne('li');
      openOne(tag);
    }
  };

  for (const block of blocks) {
    if (block.kind === 'line') {
      comeTo(block);
      if (block.list === undefined) html += `<div>${htmlOfRuns(block.runs, files) || '<br>'}</div>`;
      else {
        openOne('li');
        html += htmlOfRuns(block.runs, files);
      }
      continue;
    }
    comeTo(null);
    html += block.kind === 'code' ? `<pre>${htmlOfRuns(block.runs, files)}</pre>` : htmlOfTable(block, files);
  }
  comeTo(null);
  return html;
}

const quoteStyle = 'margin:0;padding:0 0 0 10px;border-left:3px solid #c8ccd1';
const cellStyle = 'border:1px solid #c8ccd1;padding:3px 8px;text-align:start;vertical-align:top';

function htmlOfTable({ rows, header }: Table, files: readonly Attachment[]): string {
  const body = rows.map((row, index) => {
    const tag = header && index === 0 ? 'th' : 'td';
    return `<tr>${row.map((cell) => `<${tag} style="${cellStyle}">${htmlOfRuns(cell, files)}</${tag}>`).join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse"><tbody>${body.join('')}</tbody></table>`;
}

function htmlOfRuns(runs: readonly Run[], files: readonly Attachment[]): string {
  return runs.map((run) => htmlOfRun(run, files)).join('');
}

function htmlOfRun({ text, marks = [], href }: Run, files: readonly Attachment[]): string {
  if (text === '\n') return '<br>';
  let html = withPictures(text, files);
  for (const mark of marks) html = `<${tags[mark]}>${html}</${tags[mark]}>`;
  return href === undefined ? html : `<a href="${escaped(href)}">${html}</a>`;
}

function withPictures(text: string, files: readonly Attachment[]): string {
  let html = '';
  let done = 0;
  for (const { start, end, file } of placedPictures(text, files)) {
    html += `${escaped(text.slice(done, start))}<img src="gc-file://local/${file.hash}" alt="${escaped(file.name)}" style="max-width:100%">`;
    done = end;
  }
  return html + escaped(text.slice(done));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
