import { Tokenizer } from 'htmlparser2';

/** Elements after which words belong together no longer. */
const breaks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Everything that can be read in an e-mail's HTML, its comments and attributes too: what a person wrote there is
 * looked for, not what a screen would show. Read token by token: a tree of a hostile mail takes seconds to keep.
 */
export function htmlWords(html: string): string {
  const words: string[] = [];
  const aside: string[] = [];
  let attribute = '';
  const seeTag = (start: number, end: number) => {
    if (breaks.has(html.slice(start, end).toLowerCase())) words.push('\n');
  };
  const leaveOut = () => {};
  const keepAside = (start: number, end: number) => aside.push(html.slice(start, end));
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => words.push(html.slice(start, end)),
      ontextentity: (code) => words.push(String.fromCodePoint(code)),
      onopentagname: seeTag,
      onclosetag: seeTag,
      oncomment: keepAside,
      oncdata: keepAside,
      ondeclaration: keepAside,
      onprocessinginstruction: keepAside,
      onattribdata: (start, end) => {
        attribute += html.slice(start, end);
      },
      onattribentity: (code) => {
        attribute += String.fromCodePoint(code);
      },
      onattribend: () => {
        aside.push(attribute);
        attribute = '';
      },
      onattribname: leaveOut,
      onopentagend: leaveOut,
      onselfclosingtag: leaveOut,
      onend: leaveOut,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return [words.join(''), ...aside.filter((value) => value.length >= 4)].join('\n\n—\n\n');
}
