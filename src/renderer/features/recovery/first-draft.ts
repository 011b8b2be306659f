import type { RecoveryDraft, RecoveryStart, RecoveryView } from '../../../shared/contract/recovery.ts';
import { undisputed } from '../../../shared/domain/recovery/find-facts.ts';

/**
 * What the form begins with: what was begun of this very case; else what is known of it, with what customers wrote of the
 * rest, as far as it does not contradict itself.
 */
export function firstDraft({ draft, found, usual }: RecoveryStart, open: RecoveryView | null): RecoveryDraft {
  const of = open?.revision ? { id: open.id, revision: open.revision } : null;
  if (draft && draft.of?.id === of?.id && draft.of?.revision === of?.revision) return draft;
  return {
    of,
    what: open?.kind ?? usual,
    facts: { ...undisputed({ facts: found, returnTo: [] }), ...open?.facts },
    returnTo: open?.returnTo ?? { address: '', proof: null },
  };
}
