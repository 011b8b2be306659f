import type { TFunction } from 'i18next';
import type { RecoveryView } from '../../../shared/contract/recovery.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { type RecoveryFacts, recoveryFields } from '../../../shared/domain/recovery/recovery-case.ts';
import { sayValue, sayWhy } from '../../ui/recovery-words.ts';

/** All that is known of a case, for whoever takes it over. */
export function caseNote(
  { kind, facts, returnTo, verdict }: Pick<RecoveryView, 'kind' | 'facts' | 'returnTo' | 'verdict'>,
  t: TFunction,
): string {
  return [
    t('recovery.noteHead', { kind: t(`recovery.kinds.${kind}`) }),
    t('recovery.noteVerdict', { outcome: t(`recovery.outcomes.${verdict.outcome}`), why: sayWhy(verdict) }),
    ...factLines(facts, t),
    ...(returnTo
      ? [
          t('recovery.noteReturn', {
            address: returnTo.address,
            proof: t(`recovery.proofs.${returnTo.proof ?? 'none'}`),
          }),
        ]
      : []),
  ]
    .join('\n')
    .slice(0, limits.escalationTextCharacters);
}

function factLines(facts: RecoveryFacts, t: TFunction): string[] {
  return recoveryFields.flatMap((field) => {
    const fact = facts[field];
    return fact ? [`${t(`recovery.fields.${field}`)}: ${sayValue(field, fact.value)}`] : [];
  });
}
