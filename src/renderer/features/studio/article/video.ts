import type { JSONContent } from '@tiptap/core';
import type { PictureAttributes } from './body-parts.ts';

/** A film that is watched elsewhere: nothing of another's page ever runs in an article. */
export type Video = {
  readonly title: string;
  /** Where it is watched. */
  readonly address: string;
  /** `2:05`, or empty. */
  readonly duration: string;
  readonly poster: Omit<PictureAttributes, 'alt' | 'caption'> | null;
};

export const isVideoAddress = (address: string): boolean =>
  /^https:\/\/[^\s/@]+\.[^\s/@]+(?:\/\S*)?$/.test(address);

/** Minutes and seconds, with hours before them where it has some. */
export const isDuration = (text: string): boolean => /^(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/.test(text);

/** As an article shows it, and as one that was imported does: its poster, and below it the link to where it is watched. */
export function videoContent({ title, address, duration, poster }: Video): JSONContent[] {
  const words = duration === '' ? title : `${title} (${duration})`;
  const marks = [{ type: 'link', attrs: { href: address } }];
  return [
    ...(poster ? [{ type: 'picture', attrs: { ...poster, alt: title, caption: '' } }] : []),
    { type: 'paragraph', content: [{ type: 'text', text: `▶ ${words}`, marks }] },
  ];
}
