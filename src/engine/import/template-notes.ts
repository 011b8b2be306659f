import type { ImportNote } from '../../shared/domain/macro-import.ts';
import { findBroken } from '../../shared/domain/macro-template.ts';
import { excerptOf } from './excerpt.ts';
import type { OwnPlaceholders } from './vendor-placeholders.ts';

type TemplateNote = Extract<ImportNote, { about: 'placeholder' | 'broken-template' }>;

/** What nobody fills in a text, and from where on it cannot be filled in at all. */
export function templateNotes({ text, unknown }: OwnPlaceholders): TemplateNote[] {
  const place = findBroken(text);
  const broken = place && text.slice(place.start, place.end);
  return [
    ...(broken === null ? [] : [{ about: 'broken-template' as const, name: excerptOf(broken) }]),
    ...unknown
      .filter((name) => name !== broken)
      .map((name) => ({ about: 'placeholder' as const, name: excerptOf(name) })),
  ];
}
