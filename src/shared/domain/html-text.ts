const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  times: '×',
};
const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'title']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/**
 * The words of a piece of HTML, for indexing and excerpts. Not a sanitiser: the answer is text and must be shown
 * as text. Linear in the length, whatever the input.
 */
export function plainText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const next = html.charCodeAt(open + 1);
    if (!startsTag(next)) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open + 4) : html.indexOf('>', open + 1);
    if (close === -1) break;
    at = close + (comment ? 3 : 1);
    const name = tagName(html, next === 47 ? open + 2 : open + 1);
    if (!inline.has(name)) parts.push(' ');
    if (next !== 47 && unread.has(name)) {
      const end = endOf(html, name, at);
      if (end === -1) break;
      at = end;
    }
  }
  return decode(parts.join('')).replace(/\s+/g, ' ').trim();
}

function startsTag(code: number): boolean {
  // A letter, '/', '!' or '?'
  return (
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 47 || code === 33 || code === 63
  );
}

function tagName(html: string, from: number): string {
  let to = from;
  while (to < html.length && to < from + 20 && /[A-Za-z0-9]/.test(html.charAt(to))) to += 1;
  return html.slice(from, to).toLowerCase();
}

function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]{0,200}>`, 'gi');
  end.lastIndex = from;
  const match = end.exec(html);
  return match ? match.index + match[0].length : -1;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );
}
