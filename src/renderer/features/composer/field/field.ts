import type { AriaAttributes, RefObject } from 'react';
import type { Attachment } from '../../../../shared/domain/conversation.ts';
import type { Mark, RichText } from '../../../../shared/domain/rich-text.ts';
import type { Place } from '../spelling/places.ts';

/** What can be done to the text besides writing it; which of it there is depends on the channel. */
export type Format = Mark | 'bullet' | 'number' | 'quote' | 'block' | 'link';

/**
 * Where one writes, plain or formatted, as everything around it sees it: one text with a cursor. Offsets are UTF-16
 * units of that text.
 */
export type Field = {
  focus(): void;
  isFocused(): boolean;
  /** An input method is in the middle of a word. */
  isComposing(): boolean;
  text(): string;
  selection(): { readonly start: number; readonly end: number };
  /** Puts text in place of a range, as if typed: its own undo takes it back. The cursor ends behind it. */
  replace(from: number, to: number, text: string): void;
  /** Selects a range and brings it into sight. */
  select(start: number, end: number): void;
  /** Where a range stands in the window, a box for each line of it. */
  boxes(start: number, end: number): readonly DOMRect[];
  format(format: Exclude<Format, 'link'>): void;
  /** Address of the link at the cursor; null where there is none, or the field has no links. */
  link(): string | null;
  /** Makes the selected words a link, or types the address where none are selected; null takes the link away. */
  setLink(address: string | null): void;
};

export type FieldProps = {
  ref: RefObject<Field | null>;
  text: string;
  rich: RichText | null;
  locale: string;
  /** What goes along with it: pictures of them are drawn where the text names them, if it is formatted. */
  files: readonly Attachment[];
  /** Misspelt words, to be underlined. */
  wrong: readonly Place[];
  placeholder: string;
  aria: AriaAttributes & { readonly 'aria-label': string };
  onWrite: (text: string, rich: RichText | null) => void;
  /** The cursor moved, or the text beside it changed. */
  onMove: () => void;
  /** What the text at the cursor is. */
  onFormats: (formats: readonly Format[]) => void;
  onFocus: () => void;
  onBlur: () => void;
  /** It has the focus, but nothing can be typed yet. */
  onWait: () => void;
  /** True when the key was taken. */
  onKey: (event: KeyboardEvent) => boolean;
  /** A menu is asked for there, by mouse or key; true when there is one. */
  onMenu: (event: MouseEvent) => boolean;
  /** What stands on the clipboard; true when it was taken. */
  onPaste: (clipboard: DataTransfer) => boolean;
  /** What was to be put in has more lines or cells than a message can hold; nothing was changed. */
  onTooLarge: () => void;
};
