import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Attachment } from '../../../../shared/domain/conversation.ts';
import { placedPictures } from '../../../../shared/domain/placed-pictures.ts';
import { engine } from '../../../engine/client.ts';
import { localFileAddress } from '../../../ui/safe-html/addresses.ts';
import { documentOf } from './rich-doc.ts';

const key = new PluginKey<readonly Attachment[]>('pictures');

/** Draws the pictures of the files that go along behind the places where the text names them. */
export const drawsPictures = (placeClass: string, pictureClass: string) =>
  Extension.create({
    name: 'drawsPictures',
    addProseMirrorPlugins() {
      return [
        new Plugin<readonly Attachment[]>({
          key,
          state: { init: () => [], apply: (transaction, files) => transaction.getMeta(key) ?? files },
          props: {
            decorations(state) {
              const { text, placeAt } = documentOf(state.doc);
              const placed = placedPictures(text, key.getState(state) ?? []);
              if (placed.length === 0) return null;
              return DecorationSet.create(
                state.doc,
                placed.flatMap(({ start, end, file }) => [
                  Decoration.inline(placeAt(start), placeAt(end), { class: placeClass }),
                  // The same element as long as it is the same picture: it is not loaded at each key.
                  Decoration.widget(placeAt(end), () => pictureOf(file, pictureClass), {
                    key: `${file.hash} ${file.name}`,
                    side: -1,
                  }),
                ]),
              );
            },
          },
        }),
      ];
    },
  });

function pictureOf({ hash, name }: Attachment, className: string): HTMLElement {
  const picture = document.createElement('img');
  picture.className = className;
  picture.alt = name;
  picture.draggable = false;
  // Without a line it may not be here; its name stands before it then.
  picture.onerror = () => picture.remove();
  void engine.files.ensure({ hash }).then(
    ({ state }) => {
      if (state === 'here') picture.src = localFileAddress(hash);
    },
    () => undefined,
  );
  return picture;
}

export function showPictures(editor: Editor, files: readonly Attachment[]): void {
  if (files.length === 0 && (key.getState(editor.state)?.length ?? 0) === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, files).setMeta('addToHistory', false));
}
