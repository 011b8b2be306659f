import { z } from 'zod';
import { Id, Instant, Locale } from './ids.ts';
import { Macro } from './knowledge.ts';
import { limits } from './limits.ts';
import { doubtsOf, forbiddenDoubts } from './macro-checks.ts';

/** What an agent writes of a macro of their own: one text in one language, with placeholders as every macro has them. */
export const OwnMacroDraft = z.object({
  id: Id,
  title: z.string().trim().min(1).max(200),
  /** Of several macros with the same shortcut an agent finds their own first. */
  shortcut: Macro.shape.shortcut,
  locale: Locale,
  text: z.string().trim().min(1).max(limits.macroBodyCharacters),
});
export type OwnMacroDraft = z.infer<typeof OwnMacroDraft>;

/** A macro that one agent made for themselves: on all their workstations, on nobody else's, reviewed by nobody. */
export const OwnMacro = OwnMacroDraft.extend({
  ownerId: Id,
  updatedAt: Instant,
  /** Grows by one with every change: what a change is compared with. */
  version: z.int().min(1),
});
export type OwnMacro = z.infer<typeof OwnMacro>;

/** Why nobody keeps such a text: a secret stands in it, or it asks a customer for one. */
export function ownMacroProblem({ locale, text }: Pick<OwnMacroDraft, 'locale' | 'text'>) {
  const kinds = new Set<string>(doubtsOf({ [locale]: text }, []).map(({ kind }) => kind));
  if (kinds.has('secret')) return 'secret';
  return [...forbiddenDoubts].some((kind) => kinds.has(kind)) ? 'asks-for-secret' : null;
}

/** As one among all macros. It belongs to no folder. */
export function asMacro({ id, title, shortcut, locale, text, version, updatedAt }: OwnMacro): Macro {
  return {
    id,
    version,
    hash: '',
    title,
    folder: [],
    shortcut,
    bodies: { [locale]: text },
    actions: [],
    channels: [],
    topics: [],
    tags: [],
    attachments: [],
    updatedAt,
  };
}
