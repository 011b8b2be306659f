import { attributesIn, tagsOf } from './article-html.ts';

/** Written or not, they say the same. */
const unsaid: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'colgroup', 'col', 'figure']);
const names: Readonly<Record<string, string>> = { b: 'strong', i: 'em', del: 's', strike: 's' };
const inline: ReadonlySet<string> = new Set([
  'a',
  'code',
  'em',
  's',
  'span',
  'strong',
  'u',
  'sub',
  'sup',
  'mark',
]);
const said = ['alt', 'class', 'colspan', 'height', 'href', 'open', 'rowspan', 'src', 'start', 'width'];

/**
 * An article's HTML without what nobody sees of how it is written: spaces between blocks, the order of attributes, other
 * names of the same elements. Two articles that say and show the same have the same key. Linear in the length.
 */
export function sameHtmlKey(html: string): string {
  const parts: string[] = [];
  let from = 0;
  let preformatted = 0;
  /** At the edge of a block spaces are nothing. */
  let atEdge = true;
  const text = (piece: string, endsBlock: boolean) => {
    if (preformatted > 0) return void parts.push(decoded(piece));
    let words = decoded(piece).replace(/[ \t\n\r\f]+/g, ' ');
    if (atEdge) words = words.replace(/^ /, '');
    if (endsBlock) words = words.replace(/ $/, '');
    if (words !== '') {
      parts.push(words.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
      atEdge = false;
    }
  };
  for (const tag of tagsOf(html)) {
    const name = names[tag.name] ?? tag.name;
    const isInline = inline.has(name);
    text(html.slice(from, tag.start), !isInline);
    from = tag.end;
    if (!isInline) atEdge = true;
    if (unsaid.has(name)) continue;
    if (name === 'pre') preformatted = Math.max(0, preformatted + (tag.closes ? -1 : 1));
    if (tag.closes) {
      if (name !== 'p') parts.push(`</${name}>`);
      continue;
    }
    // A paragraph begins where the one before ends, or where it is alone in an item or a cell.
    parts.push(name === 'p' ? '<p>' : `<${name}${attributesOf(tag.attributes)}>`);
  }
  text(html.slice(from), true);
  return parts.join('').replace(/<(li|td|th)([^>]*)><p>/g, '<$1$2>');
}

function attributesOf(attributes: string): string {
  const found = attributesIn(attributes);
  return said
    .flatMap((name) => {
      const value = found.get(name);
      if (value === undefined || (/^(?:colspan|rowspan|start)$/.test(name) && value === '1')) return [];
      if (name === 'src') return [` src=${value.replace(/^gc-file:\/\/local\//, 'gc-file:')}`];
      return [` ${name}=${value}`];
    })
    .join('');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, dec, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
