import type { TFunction } from 'i18next';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { EscalationStart } from '../../../shared/contract/escalations.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { languageName } from '../../ui/language-name.ts';

/** The note that the card begins with: who, what was found, what was done, and room for what is asked. */
export function handOverNote(
  { customer }: Pick<ConversationView, 'customer'>,
  start: EscalationStart,
  t: TFunction,
): string {
  const { hashes, addresses, amounts, networks } = start.facts;
  const facts = [...amounts, ...networks, ...hashes, ...addresses];
  const words = start.lastWords.replace(/\s+/g, ' ').slice(0, 300);
  const lines = [
    t('escalation.draft.customer', {
      name: customer.name || t('conversation.nameless'),
      tier: t(`vocabulary.tier.${customer.tier}`),
      verification: t(`vocabulary.verification.${customer.verification}`),
      language: languageName(customer.locale),
    }),
    facts.length > 0
      ? t('escalation.draft.facts', { list: facts.join(', ') })
      : t('escalation.draft.noFacts'),
    t('escalation.draft.done', { count: start.replies, notes: start.notes }),
    ...(words === '' ? [] : [t('escalation.draft.words', { words })]),
    t('escalation.draft.asked'),
  ];
  return lines.join('\n').slice(0, limits.escalationTextCharacters);
}
