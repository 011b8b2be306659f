import { findAsking } from './asking-for-secrets.ts';
import { textsOf } from './macro-action.ts';
import { findBroken } from './macro-template.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { MacroContent } from './studio.ts';

/** Why a macro is not kept, not even as a draft: it has no name, says nothing in the workspace's `locale`, or a secret. */
export function draftProblemOf(
  content: Pick<MacroContent, 'title' | 'bodies' | 'actions'>,
  locale: string,
): 'unnamed' | 'no-text' | 'secret' | null {
  const unsaid = unsaidOf(content, locale);
  if (unsaid) return unsaid;
  return textsIn(content).some((text) => findSecrets(text).length > 0) ? 'secret' : null;
}

/** What no review lets pass: it holds a secret or asks for one, or nothing can fill it in. Null: it holds none of these. */
export function forbiddenIn(
  content: Pick<MacroContent, 'bodies' | 'actions'>,
): 'asks-for-secret' | 'broken-template' | null {
  const texts = textsIn(content);
  if (texts.some((text) => findSecrets(text).length > 0 || findAsking(text).length > 0))
    return 'asks-for-secret';
  return texts.some((text) => findBroken(text) !== null) ? 'broken-template' : null;
}

/** Why a macro of an import does not become a draft: what is not kept, or asks for a secret. One pass over it. */
export function importProblemOf(content: MacroContent, locale: string) {
  const problem = draftProblemOf(content, locale);
  if (problem) return problem;
  return textsIn(content).some((text) => findAsking(text).length > 0) ? 'asks-for-secret' : null;
}

const textsIn = ({ bodies, actions }: Pick<MacroContent, 'bodies' | 'actions'>): string[] => [
  ...Object.values(bodies),
  ...actions.flatMap((one) => Object.values(textsOf(one))),
];

function unsaidOf({ title, bodies }: Pick<MacroContent, 'title' | 'bodies'>, locale: string) {
  if (title === '') return 'unnamed';
  return (bodies[locale] ?? '').trim() === '' ? 'no-text' : null;
}
