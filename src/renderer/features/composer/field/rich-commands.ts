import type { Editor } from '@tiptap/core';
import { marks } from '../../../../shared/domain/rich-limits.ts';
import type { Format } from './field.ts';

const blocks = {
  bullet: 'bulletList',
  number: 'orderedList',
  quote: 'blockquote',
  block: 'codeBlock',
} as const;

/** Puts a format on what is selected, or takes it off where it is on. */
export function applyFormat(editor: Editor, format: Exclude<Format, 'link'>): void {
  editor.view.focus();
  const chain = editor.chain();
  switch (format) {
    case 'bullet':
      return void chain.toggleBulletList().run();
    case 'number':
      return void chain.toggleOrderedList().run();
    case 'quote':
      return void chain.toggleBlockquote().run();
    case 'block':
      return void chain.toggleCodeBlock().run();
    default:
      chain.toggleMark(format).run();
  }
}

/** What the text at the cursor is. */
export function formatsAt(editor: Editor): Format[] {
  return [
    ...marks.filter((mark) => editor.isActive(mark)),
    ...(Object.keys(blocks) as (keyof typeof blocks)[]).filter((format) => editor.isActive(blocks[format])),
    ...(editor.isActive('link') ? (['link'] as const) : []),
  ];
}
