import { Editor } from '@tiptap/core';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import reader from '../../../ui/article/ArticleReader.module.css';
import classes from './Article.module.css';
import { BodyBar } from './BodyBar.tsx';
import { articleExtensions, goTo, htmlOf } from './body-editor.ts';
import type { PictureAttributes } from './body-parts.ts';
import { LinkDialog, type LinkTarget } from './LinkDialog.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { type PlacedPicture, usePictures } from './use-pictures.ts';
import { VideoDialog } from './VideoDialog.tsx';
import { videoContent } from './video.ts';

export type BodyHandle = { readonly goTo: (words: string | null) => void };

type Props = {
  ref: Ref<BodyHandle>;
  bodyHtml: string;
  label: string;
  language: string;
  readOnly: boolean;
  /** Articles that a link may lead to. */
  targets: readonly LinkTarget[];
  onWrite: (bodyHtml: string) => void;
  onPlaced: (picture: PlacedPicture['file']) => void;
};

/** Where an article is written, as it will be read; pictures come by paste, drop or file. */
export function BodyField(props: Props) {
  const { ref, bodyHtml, label, language, readOnly, targets } = props;
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const written = useRef(bodyHtml);
  /** What came from elsewhere last, and how it reads from here. */
  const begun = useRef({ given: bodyHtml, here: bodyHtml });
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, redraw] = useState(0);
  const [asking, setAsking] = useState<'link' | 'picture' | 'video' | null>(null);
  const pictures = usePictures();
  const { take } = pictures;
  const internalLabel = t('article.internal');
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const imagesOf = (transfer: DataTransfer | null) =>
      latest.current.readOnly ? [] : [...(transfer?.files ?? [])];
    const made = new Editor({
      element: host.current,
      extensions: articleExtensions(internalLabel),
      content: written.current,
      injectCSS: false,
      editorProps: {
        attributes: { class: `${reader.body} ${classes.body}`, role: 'textbox', 'aria-multiline': 'true' },
        handlePaste: (_view, event) => {
          const files = imagesOf(event.clipboardData);
          // What a word processor puts there has a picture of itself beside its words.
          if (files.length === 0 || event.clipboardData?.getData('text/plain').trim()) return false;
          take(files);
          return true;
        },
        handleDrop: (view, event) => {
          const files = imagesOf(event.dataTransfer);
          if (files.length === 0) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) made.commands.setTextSelection(at.pos);
          take(files);
          return true;
        },
      },
      onUpdate: () => {
        const now = htmlOf(made);
        // What is as it was given is that again, however an editor would write it.
        const next = now === begun.current.here ? begun.current.given : now;
        if (next === written.current) return;
        written.current = next;
        latest.current.onWrite(next);
      },
      onTransaction: () => redraw((n) => n + 1),
    });
    begun.current = { given: written.current, here: htmlOf(made) };
    setEditor(made);
    return () => made.destroy();
  }, [take, internalLabel]);

  // What came from elsewhere: another version, a change that was taken back.
  useEffect(() => {
    if (!editor || bodyHtml === written.current) return;
    written.current = bodyHtml;
    editor.chain().setMeta('addToHistory', false).setContent(bodyHtml, { emitUpdate: false }).run();
    begun.current = { given: bodyHtml, here: htmlOf(editor) };
  }, [editor, bodyHtml]);

  useEffect(() => {
    if (!editor) return;
    editor.setEditable(!readOnly, false);
    const { dom } = editor.view;
    for (const [name, value] of Object.entries({ 'aria-label': label, lang: language, dir: 'auto' }))
      dom.setAttribute(name, value);
    dom.setAttribute('aria-readonly', String(readOnly));
    // The browser's own checker would fetch its dictionaries.
    dom.spellcheck = false;
  }, [editor, label, language, readOnly]);

  useImperativeHandle(ref, () => ({ goTo: (words) => editor && goTo(editor, words) }), [editor]);

  const place = (attrs: PictureAttributes) =>
    editor?.chain().focus().insertContent({ type: 'picture', attrs }).run();
  const selected = editor?.isActive('picture')
    ? (editor.getAttributes('picture') as PictureAttributes)
    : null;

  return (
    <div className={classes.field}>
      {editor && !readOnly && (
        <BodyBar
          editor={editor}
          onLink={() => setAsking('link')}
          onVideo={() => setAsking('video')}
          onFiles={take}
          onDescribe={selected ? () => setAsking('picture') : null}
        />
      )}
      <div ref={host} className={classes.host} />
      {pictures.problem && (
        <p className={classes.problem} role="alert">
          {pictures.problem}
        </p>
      )}
      {asking === 'link' && editor && (
        <LinkDialog
          href={(editor.getAttributes('link').href as string | undefined) ?? ''}
          targets={targets}
          onClose={() => setAsking(null)}
          onLink={(href) => {
            setAsking(null);
            const chain = editor.chain().focus().extendMarkRange('link');
            if (href === '') chain.unsetLink().run();
            else if (editor.state.selection.empty && !editor.isActive('link'))
              chain
                .insertContent({
                  type: 'text',
                  text: targets.find(({ value }) => value === href)?.label ?? href,
                  marks: [{ type: 'link', attrs: { href } }],
                })
                .run();
            else chain.setLink({ href }).run();
          }}
        />
      )}
      {asking === 'picture' && selected && editor && (
        <PictureDialog
          picture={selected}
          isNew={false}
          onClose={() => setAsking(null)}
          onDone={(words) => {
            setAsking(null);
            editor.chain().focus().updateAttributes('picture', words).run();
          }}
        />
      )}
      {asking === 'video' && editor && (
        <VideoDialog
          onClose={() => setAsking(null)}
          onDone={(video, file) => {
            setAsking(null);
            if (file) props.onPlaced(file);
            editor.chain().focus().insertContent(videoContent(video)).run();
          }}
        />
      )}
      {pictures.next && (
        <PictureDialog
          key={pictures.next.file.hash}
          picture={pictures.next.picture}
          isNew
          onClose={pictures.drop}
          onDone={(words) => {
            if (!pictures.next) return;
            props.onPlaced(pictures.next.file);
            place({ ...pictures.next.picture, ...words });
            pictures.drop();
          }}
        />
      )}
    </div>
  );
}
