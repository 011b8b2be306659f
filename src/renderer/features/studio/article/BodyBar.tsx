import { ActionIcon, FileButton } from '@mantine/core';
import {
  IconAlt,
  IconBlockquote,
  IconBold,
  IconFold,
  IconH2,
  IconH3,
  IconItalic,
  IconKeyboard,
  IconLink,
  IconList,
  IconListNumbers,
  IconLock,
  IconMovie,
  IconPhotoPlus,
  IconTable,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import classes from './Article.module.css';
import { toggleFolded } from './fold.ts';
import { articlePictures } from './use-pictures.ts';

/** How an article is laid out, as buttons: one stop of the Tab key, arrows within. */
export function BodyBar({
  editor,
  onLink,
  onVideo,
  onFiles,
  onDescribe,
}: {
  editor: Editor;
  onLink: () => void;
  onVideo: () => void;
  onFiles: (files: readonly File[]) => void;
  /** Null while no picture is marked. */
  onDescribe: (() => void) | null;
}) {
  const { t } = useTranslation();
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const chain = () => editor.chain().focus();
  const actions = [
    { name: 'bold', Icon: IconBold, active: editor.isActive('bold'), run: () => chain().toggleBold().run() },
    {
      name: 'italic',
      Icon: IconItalic,
      active: editor.isActive('italic'),
      run: () => chain().toggleItalic().run(),
    },
    {
      name: 'heading',
      Icon: IconH2,
      active: editor.isActive('heading', { level: 2 }),
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'subheading',
      Icon: IconH3,
      active: editor.isActive('heading', { level: 3 }),
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      name: 'bullets',
      Icon: IconList,
      active: editor.isActive('bulletList'),
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: 'steps',
      Icon: IconListNumbers,
      active: editor.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    {
      name: 'quote',
      Icon: IconBlockquote,
      active: editor.isActive('blockquote'),
      run: () => chain().toggleBlockquote().run(),
    },
    {
      name: 'table',
      Icon: IconTable,
      active: editor.isActive('table'),
      run: () =>
        editor.isActive('table')
          ? chain().addRowAfter().run()
          : chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { name: 'link', Icon: IconLink, active: editor.isActive('link'), run: onLink },
    { name: 'video', Icon: IconMovie, active: false, run: onVideo },
    {
      name: 'keys',
      Icon: IconKeyboard,
      active: editor.isActive('kbd'),
      run: () => chain().toggleMark('kbd').run(),
    },
    {
      name: 'folded',
      Icon: IconFold,
      active: editor.isActive('folded'),
      run: () => toggleFolded(editor),
    },
    {
      name: 'internal',
      Icon: IconLock,
      active: editor.isActive('internalBlock'),
      run: () => chain().toggleWrap('internalBlock').run(),
    },
  ] as const;
  const count = actions.length + 1 + (onDescribe ? 1 : 0);
  const place = (index: number) => ({
    'data-place': index,
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setStop(index),
    // The field keeps its selection.
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
  });
  const named = (name: (typeof actions)[number]['name'] | 'picture' | 'describe') => ({
    'aria-label': t(`articleStudio.bar.${name}`),
    title: t(`articleStudio.bar.${name}`),
  });

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('articleStudio.bar.name')}
      className={classes.bar}
      onKeyDown={(event) => {
        const along = document.dir === 'rtl' ? -1 : 1;
        const step = { ArrowRight: along, ArrowLeft: -along }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = (stop + step + count) % count;
        setStop(next);
        bar.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
      }}
    >
      {actions.map(({ name, Icon, active, run }, index) => (
        <ActionIcon key={name} {...place(index)} {...named(name)} aria-pressed={active} onClick={run}>
          <Icon size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      ))}
      <FileButton accept={articlePictures} multiple onChange={onFiles}>
        {(props) => (
          <ActionIcon {...props} {...place(actions.length)} {...named('picture')}>
            <IconPhotoPlus size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </FileButton>
      {onDescribe && (
        <ActionIcon {...place(actions.length + 1)} {...named('describe')} onClick={onDescribe}>
          <IconAlt size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
