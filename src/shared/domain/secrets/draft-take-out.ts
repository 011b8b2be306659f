import { z } from 'zod';
import type { Attachment, Source } from '../conversation.ts';
import type { MacroAction } from '../macro-action.ts';
import { plainOf } from '../rich-plain.ts';
import type { RichText } from '../rich-text.ts';
import { findSecrets } from './find-secrets.ts';
import { richWithoutSecrets } from './rich-take-out.ts';
import { SecretKind } from './secret.ts';
import { secretMark } from './secret-mark.ts';
import { takeOutSecrets } from './take-out.ts';
import { findSecretIn, withoutSecretsIn } from './within.ts';

/** What was taken out of a draft before it was written to the disk. */
export const DraftSecret = z.object({
  kind: SecretKind,
  /** Where its mark begins in the draft's text, in UTF-16 units; null: in what goes along with it. */
  at: z.int().min(0).nullable(),
});
export type DraftSecret = z.infer<typeof DraftSecret>;

type Content = {
  readonly text: string;
  readonly rich: RichText | null;
  readonly attachments: readonly Attachment[];
  readonly sources: readonly Source[];
  readonly actions: readonly MacroAction[];
};

/**
 * A draft as it may be written to the disk, and which secrets are missing in it. `before` is what was missing in it the
 * last time: marks that stood in it already keep their kinds.
 */
export function takeOutOfDraft<Draft extends Content>(
  draft: Draft,
  before: readonly DraftSecret[],
): { readonly draft: Draft; readonly secrets: readonly DraftSecret[] } {
  const beside = { attachments: draft.attachments, sources: draft.sources, actions: draft.actions };
  const along = findSecretIn(beside);
  const kept = { ...draft, ...withoutSecretsIn(beside), ...textsOf(draft) };
  const kinds = kindsInOrder(draft.text, before);
  const secrets: DraftSecret[] = placesOf(kept.text).flatMap((at, place) => {
    const kind = kinds[place];
    return kind ? [{ kind, at }] : [];
  });
  const alongBefore = before.find(({ at }) => at === null);
  if (along) secrets.push({ kind: along, at: null });
  else if (alongBefore && JSON.stringify(beside).includes(secretMark)) secrets.push(alongBefore);
  return { draft: kept, secrets };
}

function textsOf({ text, rich }: Pick<Content, 'text' | 'rich'>): Pick<Content, 'text' | 'rich'> {
  const clean = takeOutSecrets(text).text;
  if (rich === null) return { text: clean, rich };
  const cleanRich = richWithoutSecrets(rich);
  if (cleanRich === null) return clean === text ? { text, rich } : { text: clean, rich: null };
  const plain = plainOf(cleanRich);
  // What could not be told apart from its formatting goes with it.
  return findSecrets(plain).length > 0 ? { text: clean, rich: null } : { text: plain, rich: cleanRich };
}

/** Of each mark that will stand in the text, in their order, what it stands for; undefined for one of which nobody knows. */
function kindsInOrder(text: string, before: readonly DraftSecret[]): (SecretKind | undefined)[] {
  const found = findSecrets(text);
  const known = before.flatMap(({ kind, at }) => (at === null ? [] : [kind]));
  // What is found again was missing before as well.
  for (const { kind } of found) {
    const place = known.indexOf(kind);
    if (place >= 0) known.splice(place, 1);
  }
  const marks = placesOf(text).filter((at) => !found.some(({ start, end }) => at >= start && at < end));
  return [
    ...found.map(({ kind, start }) => ({ kind, start })),
    ...marks.map((start) => ({ kind: null, start })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ kind }) => kind ?? known.shift());
}

function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(secretMark); at >= 0; at = text.indexOf(secretMark, at + secretMark.length))
    places.push(at);
  return places;
}
