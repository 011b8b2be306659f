import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { Macro } from './knowledge.ts';
import { draftProblemOf, forbiddenIn } from './macro-refusal.ts';

/** What an agent writes of a macro of their own: what a macro says, in one language or several, and what it does besides. */
export const OwnMacroDraft = z.object({
  id: Id,
  title: z.string().trim().min(1).max(200),
  /** Of several macros with the same shortcut an agent finds their own first. */
  shortcut: Macro.shape.shortcut,
  bodies: Macro.shape.bodies.refine((bodies) => {
    const texts = Object.values(bodies);
    return texts.length > 0 && texts.every((text) => text.trim() !== '');
  }, 'says something in every language that it has'),
  actions: Macro.shape.actions,
  attachments: Macro.shape.attachments,
});
export type OwnMacroDraft = z.infer<typeof OwnMacroDraft>;

/** That the author gave it to the trainers, and what became of it there. */
export const Proposal = z.object({
  /** The macro that it became in the studio. */
  documentId: Id,
  at: Instant,
  outcome: z.enum(['waiting', 'live', 'declined']),
  /** Who declined it and why; null while that is open, and where nobody in particular did. */
  by: Id.nullable(),
  reason: z.string().max(500),
  /** When it was decided. */
  decidedAt: Instant.nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

/** One that nobody has looked at yet. */
export const newProposal = (documentId: string, at: number): Proposal => ({
  documentId,
  at,
  outcome: 'waiting',
  by: null,
  reason: '',
  decidedAt: null,
});

/** A macro that one agent made for themselves: on all their workstations, on nobody else's, reviewed by nobody. */
export const OwnMacro = OwnMacroDraft.extend({
  ownerId: Id,
  updatedAt: Instant,
  /** Grows by one with every change of its author's: what a change is compared with. */
  version: z.int().min(1),
  proposal: Proposal.nullable(),
});
export type OwnMacro = z.infer<typeof OwnMacro>;

/** Why nobody keeps such a macro: a secret stands in it, it asks a customer for one, or nothing can fill it in. */
export function ownMacroProblem({ title, bodies, actions }: Omit<OwnMacroDraft, 'id'>) {
  const [locale = ''] = Object.keys(bodies);
  return draftProblemOf({ title, bodies, actions }, locale) === 'secret'
    ? 'secret'
    : forbiddenIn({ bodies, actions });
}

/** Why it is not proposed to the trainers; `locale`: the desk's, in which every macro of the team speaks. */
export function proposalProblem(
  { bodies, proposal }: Pick<OwnMacro, 'bodies' | 'proposal'>,
  locale: string,
): 'proposed' | 'no-text' | null {
  if (proposal && proposal.outcome !== 'declined') return 'proposed';
  return bodies[locale] === undefined ? 'no-text' : null;
}

/** As one among all macros. It belongs to no folder. */
export function asMacro({
  id,
  title,
  shortcut,
  bodies,
  actions,
  attachments,
  version,
  updatedAt,
}: OwnMacro): Macro {
  return {
    id,
    version,
    hash: '',
    title,
    folder: [],
    shortcut,
    bodies,
    actions,
    channels: [],
    topics: [],
    tags: [],
    attachments,
    updatedAt,
  };
}
