import { z } from 'zod';
import { Id } from './ids.ts';
import { limits } from './limits.ts';
import { findUnfilled } from './placeholders.ts';
import { Tag } from './tag.ts';
import { Priority, Status } from './vocabulary.ts';

/** How far away a time lies, and how far at most: see `timeAfter` for what a day is. */
export const mostAhead = { hours: 720, days: 366, 'working-days': 60 } as const;
export type AheadUnit = keyof typeof mostAhead;
export const aheadUnits = ['hours', 'days', 'working-days'] as const satisfies readonly AheadUnit[];

const ahead = <Unit extends AheadUnit>(unit: Unit) =>
  z.object({ unit: z.literal(unit), count: z.int().min(1).max(mostAhead[unit]) });
export const TimeAhead = z.discriminatedUnion('unit', [ahead('hours'), ahead('days'), ahead('working-days')]);
export type TimeAhead = z.infer<typeof TimeAhead>;

/** Where the agent goes once the message is sent; it changes nothing of the conversation. */
export const goings = ['stay', 'next', 'close-tab'] as const;
export const Going = z.enum(goings);
export type Going = z.infer<typeof Going>;

/** What a macro does besides its text; run with the reply as one unit, in this order. */
export const MacroAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('status'), status: Status }),
  z.object({ type: z.literal('priority'), priority: Priority }),
  z.object({ type: z.literal('tags'), add: z.array(Tag), remove: z.array(Tag) }),
  z.object({ type: z.literal('assign'), to: z.union([z.literal('me'), z.literal('nobody'), Id]) }),
  z.object({ type: z.literal('group'), groupId: Id }),
  z.object({ type: z.literal('note'), text: z.string().max(limits.messageCharacters) }),
  /** Counted from when the reply is sent. */
  z.object({ type: z.literal('snooze-for'), time: TimeAhead }),
  /** Asks another team beside the conversation; without a subject about what the conversation is. Has placeholders. */
  z.object({
    type: z.literal('side'),
    groupId: Id,
    subject: z.string().max(limits.subjectCharacters),
    text: z.string().max(limits.sideCharacters),
  }),
  /** `reason`: the key of one of the target's. `note`: the hand-over note, with placeholders. */
  z.object({
    type: z.literal('escalate'),
    targetId: Id,
    reason: z.string().min(1).max(60),
    note: z.string().max(limits.escalationTextCharacters),
  }),
  z.object({ type: z.literal('go'), to: Going }),
]);
export type MacroAction = z.infer<typeof MacroAction>;
export type ActionOf<Type extends MacroAction['type']> = Extract<MacroAction, { type: Type }>;

/** Whether it would do anything at all: somebody may have left it half written. */
export function doesSomething(action: MacroAction): boolean {
  if (action.type === 'note' || action.type === 'side') return action.text.trim() !== '';
  return action.type !== 'tags' || action.add.length + action.remove.length > 0;
}

/** The texts of an action, by the name of their field: what is checked in them and filled in. */
export function textsOf(action: MacroAction): Readonly<Record<string, string>> {
  switch (action.type) {
    case 'note':
      return { text: action.text };
    case 'side':
      return { subject: action.subject, text: action.text };
    case 'escalate':
      return { note: action.note };
    default:
      return {};
  }
}

/** The same action with each of its texts as `write` says it. */
export function withTexts(action: MacroAction, write: (text: string) => string): MacroAction {
  switch (action.type) {
    case 'note':
      return { ...action, text: write(action.text).slice(0, limits.messageCharacters) };
    case 'side':
      return {
        ...action,
        subject: write(action.subject).slice(0, limits.subjectCharacters),
        text: write(action.text).slice(0, limits.sideCharacters),
      };
    case 'escalate':
      return { ...action, note: write(action.note).slice(0, limits.escalationTextCharacters) };
    default:
      return action;
  }
}

/** The first open placeholder in what another team is to read; null: none. */
export function unfilledOf(actions: readonly MacroAction[]): string | null {
  for (const action of actions) {
    if (action.type !== 'side' && action.type !== 'escalate') continue;
    for (const text of Object.values(textsOf(action))) {
      const [first] = findUnfilled(text);
      if (first) return first.expression;
    }
  }
  return null;
}

/** What a team is asked about: as the macro calls it, or as the conversation is called, by its number if need be. */
export function sideSubjectOf(
  subject: string,
  about: { readonly subject: string; readonly number: number },
): string {
  return subject.trim() || about.subject.trim() || `#${about.number}`;
}
