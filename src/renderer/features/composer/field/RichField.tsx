import { Editor } from '@tiptap/core';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { canonicalJson } from '../../../../shared/domain/canonical-json.ts';
import { richOf } from '../../../../shared/domain/rich-lines.ts';
import classes from './Field.module.css';
import type { Field, FieldProps } from './field.ts';
import { applyFormat, formatsAt } from './rich-commands.ts';
import { contentOf, documentOf, isLinkable } from './rich-doc.ts';
import { extensionsOf, typeText } from './rich-editor.ts';
import { drawsPictures, showPictures } from './rich-pictures.ts';
import { marksMisspelt, showMisspelt } from './rich-spelling.ts';

type Selected = { readonly start: number; readonly end: number };

/** A field of formatted text, for what an e-mail can carry. */
export function RichField(props: FieldProps & { begin: Selected | null }) {
  const { ref, text, rich, files, locale, wrong, placeholder, aria } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [editor, setEditor] = useState<Editor | null>(null);
  /** The handle is this field's: until then it would say that nothing is written, and lists would close. */
  const taken = useRef(false);

  useLayoutEffect(() => {
    const first = latest.current;
    const made = new Editor({
      element: host.current,
      extensions: [
        ...extensionsOf(classes.unfilled ?? '', () => latest.current.onTooLarge()),
        marksMisspelt(classes.misspelt ?? ''),
        drawsPictures(classes.placed ?? '', classes.picture ?? ''),
      ],
      content: contentOf(first.rich ?? richOf(first.text)),
      // The page's own styles do it.
      injectCSS: false,
      // Signs in a pasted text are what they are.
      enablePasteRules: false,
      editorProps: {
        attributes: { class: classes.rich ?? '' },
        handleKeyDown: (_view, event) => {
          if (!latest.current.onKey(event)) return false;
          event.preventDefault();
          event.stopPropagation();
          return true;
        },
        handleDOMEvents: {
          contextmenu: (_view, event) => {
            if (!latest.current.onMenu(event)) return false;
            event.preventDefault();
            return true;
          },
        },
        handlePaste: (_view, event) =>
          event.clipboardData !== null && latest.current.onPaste(event.clipboardData),
        // What is dropped are files, and the composer takes them.
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      },
      onFocus: () => latest.current.onFocus(),
      onBlur: () => latest.current.onBlur(),
      onTransaction: ({ editor: { state }, transaction }) => {
        const { onWrite, onMove, onFormats } = latest.current;
        if (transaction.docChanged && !transaction.getMeta('shown')) {
          const now = documentOf(state.doc);
          onWrite(now.text, now.rich);
        }
        if (transaction.docChanged || transaction.selectionSet || transaction.storedMarksSet) {
          onFormats(formatsAt(made));
          if (taken.current) onMove();
        }
      },
    });
    setEditor(made);
    // It took the place of a field in which one was writing.
    if (first.begin) fieldOf(made).select(first.begin.start, first.begin.end);
    return () => made.destroy();
  }, []);

  // What came from elsewhere: another window, a message taken back, a draft that was sent.
  useLayoutEffect(() => {
    if (!editor) return;
    const here = documentOf(editor.state.doc);
    if (here.text === text && canonicalJson(here.rich) === canonicalJson(rich)) return;
    const { from } = editor.state.selection;
    // What comes into an empty field is gone on with at its end.
    const caret = here.text === '' ? text.length : here.offsetAt(from);
    editor
      .chain()
      .setMeta('shown', true)
      .setMeta('addToHistory', false)
      .setContent(contentOf(rich ?? richOf(text)), { emitUpdate: false })
      .run();
    const { placeAt } = documentOf(editor.state.doc);
    editor.commands.setTextSelection(placeAt(Math.min(caret, text.length)));
  }, [editor, text, rich]);

  useLayoutEffect(() => {
    if (editor && documentOf(editor.state.doc).text === text) showMisspelt(editor, wrong);
  }, [editor, text, wrong]);

  useLayoutEffect(() => {
    if (editor) showPictures(editor, files);
  }, [editor, files]);

  useEffect(() => {
    const node = editor?.view.dom;
    if (!node) return;
    const attributes: Record<string, unknown> = {
      'aria-multiline': true,
      // The browser's own checker would fetch its dictionaries.
      spellcheck: false,
      lang: locale,
      ...aria,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === null) node.removeAttribute(name);
      else node.setAttribute(name, String(value));
    }
  });

  useImperativeHandle(ref, () => fieldOf(editor), [editor]);
  useLayoutEffect(() => {
    taken.current = editor !== null;
    if (editor) latest.current.onMove();
  }, [editor]);

  return (
    <div
      ref={host}
      className={classes.host}
      data-placeholder={placeholder}
      data-empty={(text === '' && rich === null) || undefined}
    />
  );
}

function fieldOf(editor: Editor | null): Field {
  const read = () => (editor ? documentOf(editor.state.doc) : null);
  const places = (start: number, end: number) => {
    const document = read();
    return { from: document?.placeAt(start) ?? 1, to: document?.placeAt(end) ?? 1 };
  };
  return {
    focus: () => editor?.view.focus(),
    isFocused: () => editor?.view.hasFocus() ?? false,
    isComposing: () => editor?.view.composing ?? false,
    text: () => read()?.text ?? '',
    selection() {
      const { from = 1, to = 1 } = editor?.state.selection ?? {};
      const document = read();
      return { start: document?.offsetAt(from) ?? 0, end: document?.offsetAt(to) ?? 0 };
    },
    replace(start, end, typed) {
      if (!editor) return;
      const { from, to } = places(start, end);
      editor.view.focus();
      typeText(editor, from, to, typed);
    },
    select(start, end) {
      // The editor's own command focuses a frame later: a key pressed in between would be lost.
      editor?.view.focus();
      editor?.chain().setTextSelection(places(start, end)).scrollIntoView().run();
    },
    boxes(start, end) {
      if (!editor) return [];
      const { from, to } = places(start, end);
      const [head, tail] = [editor.view.domAtPos(from, 1), editor.view.domAtPos(to, -1)];
      const range = document.createRange();
      range.setStart(head.node, head.offset);
      range.setEnd(tail.node, tail.offset);
      return [...range.getClientRects()];
    },
    format(format) {
      if (editor) applyFormat(editor, format);
    },
    link: () => (editor?.getAttributes('link').href as string | undefined) ?? null,
    setLink(address) {
      if (!editor) return;
      editor.view.focus();
      const chain = editor.chain().extendMarkRange('link');
      if (address === null) chain.unsetLink().run();
      else if (!isLinkable(address)) return;
      else if (editor.state.selection.empty && !editor.isActive('link'))
        chain
          .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
          .run();
      else chain.setLink({ href: address }).run();
    },
  };
}
