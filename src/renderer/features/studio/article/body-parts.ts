import { Mark, mergeAttributes, Node } from '@tiptap/core';
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

export const Picture = Node.create({
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
export const Internal = Node.create<{ label: string }>({
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

/** A part that readers unfold; it lies open where it is written. */
export const Folded = Node.create({
  name: 'folded',
  group: 'block',
  content: 'summary block+',
  defining: true,
  parseHTML: () => [{ tag: 'details' }],
  renderHTML: () => ['details', {}, 0],
  addNodeView() {
    return () => {
      const dom = document.createElement('section');
      dom.dataset.folded = '';
      return { dom, contentDOM: dom };
    };
  },
});

/** What stands on it while it is folded. */
export const Summary = Node.create({
  name: 'summary',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'summary' }],
  renderHTML: () => ['summary', {}, 0],
  /** Enter goes on below it: a part has one line to stand on it. */
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        if ($from.parent.type.name !== this.name) return false;
        return editor.commands.setTextSelection($from.after() + 1);
      },
    };
  },
  addNodeView() {
    return () => {
      const dom = document.createElement('p');
      dom.dataset.summary = '';
      return { dom, contentDOM: dom };
    };
  },
});

/** What other systems wrote, kept as it is. */
export const keptMarks = ['kbd', 'mark', 'small', 'sub', 'sup'].map((tag) =>
  Mark.create({ name: tag, parseHTML: () => [{ tag }], renderHTML: () => [tag, {}, 0] }),
);
