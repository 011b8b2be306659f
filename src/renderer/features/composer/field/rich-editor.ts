import { type Editor, Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { ListItem } from '@tiptap/extension-list';
import { TableCell, TableHeader, TableKit } from '@tiptap/extension-table';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { findUnfilled } from '../../../../shared/domain/placeholders.ts';
import { fits } from '../../../../shared/domain/rich-lines.ts';
import { documentOf, isLinkable } from './rich-doc.ts';

/** What stands in a cell or an item is one line: both are lines of the text that goes out beside the formatting. */
const lineInCell = { content: 'paragraph' };

/** Enter within a table breaks the line, where a second paragraph has no place. */
const breaksInTables = Extension.create({
  name: 'breaksInTables',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => editor.isActive('table') && editor.commands.setHardBreak(),
    };
  },
});

/** A mark under each placeholder that is not filled yet. */
const marksUnfilled = (className: string) =>
  Extension.create({
    name: 'marksUnfilled',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            decorations({ doc }) {
              const { text, placeAt } = documentOf(doc);
              const unfilled = findUnfilled(text);
              if (unfilled.length === 0) return null;
              return DecorationSet.create(
                doc,
                unfilled.map(({ start, end }) =>
                  Decoration.inline(placeAt(start), placeAt(end), { class: className }),
                ),
              );
            },
          },
        }),
      ];
    },
  });

/** Lets nothing in that could not be kept or sent: a spreadsheet of a thousand rows belongs into a file. */
const keepsLimits = (onTooLarge: () => void) =>
  Extension.create({
    name: 'keepsLimits',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          filterTransaction({ docChanged, doc, before }) {
            if (!docChanged || doc.nodeSize <= before.nodeSize) return true;
            const { rich } = documentOf(doc);
            const kept = rich === null || fits(rich);
            if (!kept) onTooLarge();
            return kept;
          },
        }),
      ];
    },
  });

/** A table that was pasted at the end gets a line below it, and the cursor: one goes on writing. */
const lineBelowTable = Extension.create({
  name: 'lineBelowTable',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, { doc, schema, selection, tr }) {
          if (!transactions.some((one) => one.getMeta('paste'))) return null;
          if (doc.lastChild?.type.name !== 'table') return null;
          const end = doc.content.size;
          tr.insert(end, schema.node('paragraph'));
          const inIt = selection.to > end - doc.lastChild.nodeSize;
          return inIt ? tr.setSelection(TextSelection.create(tr.doc, end + 1)) : tr;
        },
      }),
    ];
  },
});

/** What an e-mail can be made of here. */
export const extensionsOf = (unfilledClass: string, onTooLarge: () => void) => [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    dropcursor: false,
    // It would add lines of its own to the text.
    trailingNode: false,
    listItem: false,
    blockquote: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (href) => isLinkable(href),
    },
  }),
  ListItem.extend({ content: 'paragraph (bulletList | orderedList)*' }),
  Blockquote.extend({ content: '(paragraph | bulletList | orderedList)+' }),
  TableKit.configure({ table: { resizable: false }, tableCell: false, tableHeader: false }),
  TableCell.extend(lineInCell),
  TableHeader.extend(lineInCell),
  breaksInTables,
  lineBelowTable,
  marksUnfilled(unfilledClass),
  keepsLimits(onTooLarge),
];

/** Types a text of several lines in place of a range; inside lists, quotes and tables its lines stay in one place. */
export function typeText(editor: Editor, from: number, to: number, text: string): void {
  const { state } = editor;
  const { schema, tr } = state;
  const lines = text.split('\n');
  const $from = state.doc.resolve(from);
  if (lines.length === 1) tr.insertText(text, from, to);
  else if ($from.depth === 1 && $from.parent.type.name === 'paragraph') {
    const paragraphs = lines.map((line) =>
      schema.node('paragraph', null, line === '' ? [] : [schema.text(line, $from.marks())]),
    );
    tr.replace(from, to, new Slice(Fragment.from(paragraphs), 1, 1));
  } else {
    const inCode = $from.parent.type.spec.code === true;
    const broken = lines.flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hardBreak')] : []),
      ...(line === '' ? [] : [schema.text(line, $from.marks())]),
    ]);
    if (inCode) tr.insertText(text, from, to);
    else tr.replaceWith(from, to, broken);
  }
  editor.view.dispatch(tr.scrollIntoView());
}
