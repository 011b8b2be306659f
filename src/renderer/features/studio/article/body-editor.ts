import { type Editor, mergeAttributes, Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { NodeSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { internalBlock, isInternalBlock } from '../../../../shared/domain/article-html.ts';
import { engine } from '../../../engine/client.ts';
import { localFileAddress, localFileHash } from '../../../ui/safe-html/addresses.ts';

/** A picture with its words; `src` is `gc-file:<hash>`. */
export type PictureAttributes = {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
};

const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name)) || null;

/** The file's address in an article; pictures from elsewhere are not taken over. */
function attributesOf(figure: Element, img: Element | null): PictureAttributes | false {
  const hash = localFileHash(img?.getAttribute('src') ?? '');
  if (!hash) return false;
  return {
    src: `gc-file:${hash}`,
    alt: img?.getAttribute('alt') ?? '',
    caption: figure.querySelector('figcaption')?.textContent ?? '',
    width: numberOf(img, 'width'),
    height: numberOf(img, 'height'),
  };
}

const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    caption: { default: '' },
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [
    { tag: 'figure', getAttrs: (figure) => attributesOf(figure, figure.querySelector('img')) },
    { tag: 'img', getAttrs: (img) => attributesOf(img, img) },
  ],
  renderHTML({ node: { attrs } }) {
    const { src, alt, caption, width, height } = attrs as PictureAttributes;
    const img = ['img', mergeAttributes({ src, alt }, width ? { width } : {}, height ? { height } : {})];
    return caption ? ['figure', {}, img, ['figcaption', {}, caption]] : ['figure', {}, img];
  },
  addNodeView() {
    return ({ node: { attrs } }) => {
      const { src, alt, caption, width, height } = attrs as PictureAttributes;
      const dom = document.createElement('figure');
      const img = document.createElement('img');
      const hash = localFileHash(src) ?? '';
      img.alt = alt;
      if (width) img.width = width;
      if (height) img.height = height;
      const show = () => {
        img.src = localFileAddress(hash);
      };
      void engine.files.ensure({ hash }).then(show, show);
      dom.append(img);
      dom.toggleAttribute('data-no-alt', alt.trim() === '');
      if (caption) dom.append(Object.assign(document.createElement('figcaption'), { textContent: caption }));
      return { dom };
    };
  },
});

/** A block for the team alone. */
const Internal = Node.create<{ label: string }>({
  name: 'internalBlock',
  group: 'block',
  content: 'block+',
  defining: true,
  addOptions: () => ({ label: '' }),
  parseHTML: () => [
    { tag: 'div', getAttrs: (div) => (isInternalBlock(div.getAttribute('class')) ? null : false) },
  ],
  renderHTML: () => ['div', { class: internalBlock }, 0],
  addNodeView() {
    return () => {
      const dom = document.createElement('section');
      dom.className = internalBlock;
      dom.dataset.label = this.options.label;
      dom.setAttribute('aria-label', this.options.label);
      const contentDOM = document.createElement('div');
      dom.append(contentDOM);
      return { dom, contentDOM };
    };
  },
});

/** Links that an article may have: to the web, to a mailbox, to another article. */
export const isArticleLink = (href: string): boolean =>
  /^(?:https:\/\/[^\s]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+|gc-article:[\w-]{1,120}|#[\w-]{1,80})$/.test(href);

/** What an article can be made of here. `internalLabel`: what stands over a block for the team alone. */
export const articleExtensions = (internalLabel: string) => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    dropcursor: { color: 'var(--gc-accent)' },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: isArticleLink,
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Picture,
  Internal.configure({ label: internalLabel }),
];

const known = new Set(
  (
    'a b blockquote br code col colgroup div em figcaption figure h1 h2 h3 hr i img li ol p pre s span strong ' +
    'table tbody td tfoot th thead tr u ul'
  ).split(' '),
);

/** Elements of an article that writing on here would lose. */
export function unkeptIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...new Set([...body.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))].filter(
    (name) => !known.has(name),
  );
}

/** What stands there as an article has it: without what an editor alone needs. */
export function htmlOf(editor: Editor): string {
  const { body } = new DOMParser().parseFromString(editor.getHTML(), 'text/html');
  for (const element of body.querySelectorAll('colgroup')) element.remove();
  for (const element of body.querySelectorAll('[style], [colspan="1"], [rowspan="1"]')) {
    element.removeAttribute('style');
    for (const name of ['colspan', 'rowspan'])
      if (element.getAttribute(name) === '1') element.removeAttribute(name);
  }
  for (const holder of body.querySelectorAll('li, td, th')) {
    const paragraphs = [...holder.children].filter(({ tagName }) => tagName === 'P');
    if (paragraphs.length === 1) paragraphs[0]?.replaceWith(...paragraphs[0].childNodes);
  }
  // There is always a line to write on below.
  const last = body.lastElementChild;
  if (last?.tagName === 'P' && last.childNodes.length === 0) last.remove();
  return body.innerHTML;
}

/** Marks these words where they stand, or the first picture that has none. */
export function goTo(editor: Editor, words: string | null): void {
  const { doc, tr } = editor.state;
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, at) => {
    if (found) return false;
    if (words === null) {
      if (node.type.name === 'picture' && !String(node.attrs.alt).trim()) found = { from: at, to: at };
      return true;
    }
    if (!node.isTextblock) return true;
    const text = node.textContent.replace(/\s/g, ' ');
    const start = text.indexOf(words);
    if (start >= 0) found = { from: at + 1 + start, to: at + 1 + start + words.length };
    return false;
  });
  const place = found as { from: number; to: number } | null;
  if (place && words === null)
    editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, place.from)).scrollIntoView());
  else if (place) editor.chain().setTextSelection(place).scrollIntoView().run();
  editor.view.focus();
}
