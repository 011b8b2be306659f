import { z } from 'zod';
import { Id } from './ids.ts';
import { limits } from './limits.ts';
import type { MacroAction } from './macro-action.ts';
import { Tag } from './tag.ts';

/** Of what the name is. */
const foreignKinds = ['group', 'person', 'other'] as const;
const foreignCharacters = 300;

/** Something that another system names by an id that is known there only. */
export const ForeignName = z.object({
  kind: z.enum(foreignKinds),
  id: z.string().min(1).max(foreignCharacters),
});
export type ForeignName = z.infer<typeof ForeignName>;

/** An action of a macro that names such a thing. */
export const ForeignAction = ForeignName.extend({
  /** As the other system calls it. */
  field: z.string().max(foreignCharacters),
  /** Before which of the macro's actions it stands. */
  at: z.int().min(0).max(20),
  /** What is asked of it beside the conversation; absent: the conversation goes to it. */
  asks: z
    .object({
      subject: z.string().max(limits.subjectCharacters),
      text: z.string().max(limits.sideCharacters),
    })
    .exactOptional(),
});
export type ForeignAction = z.infer<typeof ForeignAction>;

/** What such a name is here; `nothing`: what names it is left out. */
export const ForeignTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('queue'), id: Id }),
  z.object({ to: z.literal('agent'), id: Id }),
  z.object({ to: z.literal('tag'), tag: Tag }),
  z.object({ to: z.literal('nothing') }),
]);
export type ForeignTarget = z.infer<typeof ForeignTarget>;

/** The macro's actions with those of `foreign` in their places, as `targetOf` says what they name; null: nobody has said. */
export function withForeign(
  actions: readonly MacroAction[],
  foreign: readonly ForeignAction[],
  targetOf: (name: ForeignName) => ForeignTarget | null,
): {
  readonly actions: MacroAction[];
  readonly undecided: readonly ForeignAction[];
  readonly leftOut: readonly ForeignAction[];
} {
  const undecided: ForeignAction[] = [];
  const leftOut: ForeignAction[] = [];
  const made = foreign.flatMap((one) => {
    const target = targetOf(one);
    const action = target && actionFor(one, target);
    if (!action) (target ? leftOut : undecided).push(one);
    return action ? [{ at: one.at, action }] : [];
  });
  const all = Array.from({ length: actions.length + 1 }, (_, at) => [
    ...made.filter((one) => Math.min(one.at, actions.length) === at).map(({ action }) => action),
    ...actions.slice(at, at + 1),
  ]).flat();
  return { actions: all, undecided, leftOut };
}

/** Null where it can be no such thing: nobody but a team is asked something. */
function actionFor({ asks }: ForeignAction, target: ForeignTarget): MacroAction | null {
  switch (target.to) {
    case 'queue':
      return asks ? { type: 'side', groupId: target.id, ...asks } : { type: 'group', groupId: target.id };
    case 'agent':
      return asks ? null : { type: 'assign', to: target.id };
    case 'tag':
      return asks ? null : { type: 'tags', add: [target.tag], remove: [] };
    case 'nothing':
      return null;
  }
}
