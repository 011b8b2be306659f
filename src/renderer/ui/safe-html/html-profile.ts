/** What may stay of somebody else's HTML: one profile for e-mail, one for articles. */
export type HtmlProfile = {
  readonly name: 'mail' | 'article';
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Pictures embedded as data: may be drawn; files of this workstation always may. */
  readonly dataPictures: boolean;
  /** Links keep their address; otherwise they are inert and only listed. */
  readonly liveLinks: boolean;
  readonly maxCharacters: number;
};

const text = ['b', 'code', 'em', 'i', 'mark', 's', 'small', 'strong', 'sub', 'sup', 'u'];
const lists = ['dd', 'dl', 'dt', 'li', 'ol', 'ul'];
const tables = ['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];
const blocks = [
  'a',
  'blockquote',
  'br',
  'div',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'p',
  'pre',
  'span',
];
const commonAttributes = [
  'alt',
  'colspan',
  'dir',
  'height',
  'lang',
  'rowspan',
  'src',
  'start',
  'title',
  'width',
];

export const mailProfile: HtmlProfile = {
  name: 'mail',
  tags: new Set([...text, ...lists, ...tables, ...blocks, 'big', 'center', 'font', 'strike', 'tt']),
  attributes: new Set([
    ...commonAttributes,
    'align',
    'bgcolor',
    'border',
    'cellpadding',
    'cellspacing',
    'color',
    'face',
    'nowrap',
    'size',
    'style',
    'valign',
  ]),
  dataPictures: true,
  liveLinks: false,
  maxCharacters: 500_000,
};

export const articleProfile: HtmlProfile = {
  name: 'article',
  tags: new Set([...text, ...lists, ...tables, ...blocks, 'abbr', 'details', 'kbd', 'summary']),
  attributes: new Set([...commonAttributes, 'class', 'href', 'id', 'open']),
  dataPictures: false,
  liveLinks: true,
  maxCharacters: 400_000,
};

/** Elements whose content is not for reading, or is another language: they go with all that is in them. */
export const droppedWithContent: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'canvas',
  'embed',
  'frame',
  'frameset',
  'iframe',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'plaintext',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xmp',
]);

/** Elements that a browser's parser opens again after a misnested end: many of them open at once cost it dearly. */
export const formattingTags: ReadonlySet<string> = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
]);

export const voidTags: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img']);
