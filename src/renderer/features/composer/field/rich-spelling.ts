import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Place } from '../spelling/places.ts';
import { documentOf } from './rich-doc.ts';

const key = new PluginKey<DecorationSet>('misspelt');

/** Underlines misspelt words; while one types they go along with the text. */
export const marksMisspelt = (className: string) =>
  Extension.create({
    name: 'marksMisspelt',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: () => DecorationSet.empty,
            apply(transaction, shown) {
              const places = transaction.getMeta(key) as readonly Place[] | undefined;
              if (!places) return shown.map(transaction.mapping, transaction.doc);
              const { placeAt } = documentOf(transaction.doc);
              return DecorationSet.create(
                transaction.doc,
                places.map(({ start, end }) =>
                  Decoration.inline(placeAt(start), placeAt(end), {
                    class: className,
                    'aria-invalid': 'spelling',
                  }),
                ),
              );
            },
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ];
    },
  });

/** Places of the editor's text as it is now. */
export function showMisspelt(editor: Editor, places: readonly Place[]): void {
  const shown = key.getState(editor.state);
  if (places.length === 0 && shown === DecorationSet.empty) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, places).setMeta('addToHistory', false));
}
