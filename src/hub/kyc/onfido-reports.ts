import { z } from 'zod';

/** Of a report what it found; nothing of the documents it names, nor of what is written in them. */
const Leaf = z.object({
  result: z.string().nullish(),
  properties: z.record(z.string().max(80), z.unknown()).nullish(),
});
const Group = z.object({
  result: z.string().nullish(),
  breakdown: z.record(z.string().max(80), Leaf.nullish()).nullish(),
});
export const Report = z.object({
  name: z.string().max(80),
  result: z.string().nullish(),
  sub_result: z.string().nullish(),
  breakdown: z.record(z.string().max(80), Group.nullish()).nullish(),
});
type Report = z.infer<typeof Report>;

/** Their properties say what is wrong with a picture; those of others are scores, and names of what was looked at. */
const told: ReadonlySet<string> = new Set([
  'image_quality',
  'conclusive_document_quality',
  'original_document_present',
]);

const isClear = (result: string | null | undefined) => result == null || result === 'clear';

/**
 * What a report found, as places in its breakdown: `image_integrity.image_quality.dark_photo`. A suspicion is always among
 * them, and so is a report that does not say what it found.
 */
export function labelsOfReport({ name, result, sub_result, breakdown }: Report): string[] {
  if (isClear(result) && isClear(sub_result)) return [];
  const labels = [...placesIn(breakdown ?? {})];
  const ours = name.startsWith('document') || name.startsWith('facial_similarity');
  const placed =
    name === 'proof_of_address'
      ? labels.map((label) => `proof_of_address.${label}`)
      : ours
        ? labels
        : labels.map((label) => `${name}:${label}`);
  if (sub_result === 'suspected') placed.unshift('suspected');
  return placed.length > 0 ? placed : [`${name}:${sub_result ?? result ?? 'consider'}`];
}

function* placesIn(breakdown: NonNullable<Report['breakdown']>): Generator<string> {
  for (const [group, found] of Object.entries(breakdown)) {
    if (!found) continue;
    const leaves = Object.entries(found.breakdown ?? {}).filter(([, leaf]) => leaf && !isClear(leaf.result));
    if (leaves.length === 0 && !isClear(found.result)) yield group;
    for (const [leaf, what] of leaves) {
      const flagged = told.has(leaf)
        ? Object.entries(what?.properties ?? {}).filter(
            ([, value]) => typeof value === 'string' && value !== '' && value !== 'clear',
          )
        : [];
      if (flagged.length === 0) yield `${group}.${leaf}`;
      for (const [property] of flagged) yield `${group}.${leaf}.${property}`;
    }
  }
}
