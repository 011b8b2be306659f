import { findAsking } from './asking-for-secrets.ts';
import { type MacroAction, textsOf } from './macro-action.ts';
import { isKnownPlaceholder } from './macro-checks.ts';
import { findBroken } from './macro-template.ts';
import { findPlaceholders } from './placeholders.ts';
import { findSecrets } from './secrets/find-secrets.ts';

export const actionDoubts = [
  'secret',
  'asks-for-secret',
  'broken-template',
  'unknown-placeholder',
  'unknown-queue',
  'unknown-target',
  'unknown-reason',
  'unsaid',
] as const;

/** A doubt about what a macro does; `at` is the action's place among them. */
export type ActionDoubt = {
  readonly kind: (typeof actionDoubts)[number];
  readonly at: number;
  /** The words in question; for what is not here its id. */
  readonly text: string;
};

/** Where actions may lead: queues, and targets of escalations with the keys of their reasons. */
export type Places = {
  readonly groupIds: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Doubts about actions, in their order. `places` absent: what is here is not known. */
export function actionDoubtsOf(actions: readonly MacroAction[], places?: Places): readonly ActionDoubt[] {
  return actions.flatMap((action, at) => [
    ...textDoubtsOf(action, at),
    ...(places ? placeDoubtsOf(action, at, places) : []),
  ]);
}

function textDoubtsOf(action: MacroAction, at: number): ActionDoubt[] {
  const texts = Object.values(textsOf(action));
  const found = texts.flatMap((text): ActionDoubt[] => {
    const quote = (start: number, end: number) => text.slice(start, end).slice(0, 80);
    const broken = findBroken(text);
    return [
      ...findSecrets(text).map(({ start, end }) => ({
        kind: 'secret' as const,
        at,
        text: quote(start, end),
      })),
      ...findAsking(text).map(({ start, end }) => ({
        kind: 'asks-for-secret' as const,
        at,
        text: quote(start, end),
      })),
      ...(broken ? [{ kind: 'broken-template' as const, at, text: quote(broken.start, broken.end) }] : []),
      ...findPlaceholders(text)
        .filter(({ expression }) => !isKnownPlaceholder(expression))
        .map(({ start, end }) => ({ kind: 'unknown-placeholder' as const, at, text: quote(start, end) })),
    ];
  });
  // Without a hand-over note the escalation's card asks for it.
  const unsaid = action.type === 'side' && action.text.trim() === '';
  return unsaid ? [...found, { kind: 'unsaid', at, text: '' }] : found;
}

function placeDoubtsOf(action: MacroAction, at: number, { groupIds, reasons }: Places): ActionDoubt[] {
  if (action.type === 'group' || action.type === 'side')
    return groupIds.has(action.groupId) ? [] : [{ kind: 'unknown-queue', at, text: action.groupId }];
  if (action.type !== 'escalate') return [];
  const known = reasons.get(action.targetId);
  if (!known) return [{ kind: 'unknown-target', at, text: action.targetId }];
  return known.has(action.reason) ? [] : [{ kind: 'unknown-reason', at, text: action.reason }];
}
