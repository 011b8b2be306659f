import type { Editor } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** Lays what is marked in a part that readers unfold, its first line to be written; in one already, takes that part away. */
export function toggleFolded(editor: Editor): boolean {
  const { state, view } = editor;
  const { schema, selection, tr } = state;
  const { $from, $to } = selection;
  const { folded, summary, paragraph } = schema.nodes;
  if (!folded || !summary || !paragraph) return false;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type !== folded) continue;
    const [first, ...rest] = node.children;
    const line = first && first.content.size > 0 ? [paragraph.create(null, first.content)] : [];
    const at = $from.before(depth);
    tr.replaceWith(at, at + node.nodeSize, Fragment.from([...line, ...rest]));
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))));
    view.focus();
    return true;
  }
  const range = $from.blockRange($to, ({ type }) => type.contentMatch.matchType(folded) !== null);
  if (!range) return false;
  const inside = state.doc.slice(range.start, range.end).content;
  if (!folded.validContent(Fragment.from(summary.create()).append(inside))) return false;
  tr.replaceWith(range.start, range.end, folded.create(null, Fragment.from(summary.create()).append(inside)));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, range.start + 2)));
  view.focus();
  return true;
}
