import { Parser } from 'htmlparser2';

/** Elements after which words belong together no longer. */
const breaks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Everything that can be read in an e-mail's HTML, its comments and attributes too: what a person wrote there is
 * looked for, not what a screen would show.
 */
export function htmlWords(html: string): string {
  let words = '';
  const aside: string[] = [];
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
    onopentag: (name, attributes) => {
      if (breaks.has(name)) words += '\n';
      aside.push(...Object.values(attributes).filter((value) => value.length >= 4));
    },
    onclosetag: (name) => {
      if (breaks.has(name)) words += '\n';
    },
    oncomment: (text) => {
      aside.push(text);
    },
  });
  parser.end(html);
  return [words, ...aside].join('\n\n—\n\n');
}
