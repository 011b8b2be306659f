import type { Editor } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { NodeSelection } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { Abbreviation, Definition, Definitions, Term } from './body-definitions.ts';
import { Folded, Internal, keptMarks, Picture, Summary } from './body-parts.ts';

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
  Folded,
  Summary,
  Definitions,
  Term,
  Definition,
  Abbreviation,
  ...keptMarks,
];

const known = new Set(
  (
    'a abbr b blockquote br code col colgroup dd details div dl dt em figcaption figure h1 h2 h3 hr i img kbd li mark ol p pre s ' +
    'small span strong sub summary sup table tbody td tfoot th thead tr u ul'
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
  for (const holder of body.querySelectorAll('li, td, th, dd')) {
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
