import type { Format } from './field.ts';
import { plainFormats } from './plain-format.ts';

/** Formats that have a button. */
export type BarFormat = Extract<Format, 'bold' | 'italic' | 'link' | 'bullet' | 'number' | 'quote' | 'code'>;

/** Ctrl K is the palette's, so a link has Shift besides. */
export const formatKeys: Record<BarFormat, string> = {
  bold: 'mod+b',
  italic: 'mod+i',
  link: 'mod+shift+k',
  bullet: 'mod+shift+8',
  number: 'mod+shift+7',
  quote: 'mod+shift+9',
  code: 'mod+e',
};

const richFormats: readonly BarFormat[] = ['bold', 'italic', 'link', 'bullet', 'number', 'quote', 'code'];

/** What there is in a field: everything, or what a plain text can say with signs. */
export function formatsOf(formatted: boolean): readonly BarFormat[] {
  return formatted ? richFormats : plainFormats;
}

/** The format that a key press asks for. */
export function formatFor(chord: string, formatted: boolean): BarFormat | undefined {
  return formatsOf(formatted).find((format) => formatKeys[format] === chord);
}
