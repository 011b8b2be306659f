import { actionDoubtsOf } from './action-checks.ts';
import { textsOf } from './macro-action.ts';
import { doubtsOf, forbiddenDoubts } from './macro-checks.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { MacroContent } from './studio.ts';

/** Why a macro is not kept, not even as a draft: it has no name, says nothing in the workspace's `locale`, or a secret. */
export function draftProblemOf(
  content: Pick<MacroContent, 'title' | 'bodies' | 'actions'>,
  locale: string,
): 'unnamed' | 'no-text' | 'secret' | null {
  const unsaid = unsaidOf(content, locale);
  if (unsaid) return unsaid;
  const texts = [
    ...Object.values(content.bodies),
    ...content.actions.flatMap((one) => Object.values(textsOf(one))),
  ];
  return texts.some((text) => findSecrets(text).length > 0) ? 'secret' : null;
}

/** Whether it holds what no review lets pass. */
export function isForbidden(content: Pick<MacroContent, 'bodies' | 'channels' | 'actions'>): boolean {
  return allDoubtsOf(content).some((kind) => forbiddenDoubts.has(kind));
}

/** Why a macro of an import does not become a draft: what is not kept, or no review would let pass. One pass over it. */
export function importProblemOf(content: MacroContent, locale: string) {
  const unsaid = unsaidOf(content, locale);
  if (unsaid) return unsaid;
  const kinds = new Set(allDoubtsOf(content));
  if (kinds.has('secret')) return 'secret';
  return kinds.has('asks-for-secret') ? 'asks-for-secret' : null;
}

function allDoubtsOf({ bodies, channels, actions }: Pick<MacroContent, 'bodies' | 'channels' | 'actions'>) {
  return [...doubtsOf(bodies, channels), ...actionDoubtsOf(actions)].map(({ kind }) => kind);
}

function unsaidOf({ title, bodies }: Pick<MacroContent, 'title' | 'bodies'>, locale: string) {
  if (title === '') return 'unnamed';
  return (bodies[locale] ?? '').trim() === '' ? 'no-text' : null;
}
