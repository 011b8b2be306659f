import type { TFunction } from 'i18next';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { EscalationStart } from '../../../shared/contract/escalations.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { maskValue } from '../../../shared/domain/masking/mask-value.ts';
import { sayIdentity, sayStopped } from '../../ui/account-words.ts';
import { languageName } from '../../ui/language-name.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';

/**
 * The note that the card begins with: who, what was found, what is known of them and their account, what was done, and room for
 * what is asked.
 */
export function handOverNote(
  { customer }: Pick<ConversationView, 'customer'>,
  start: EscalationStart,
  t: TFunction,
  now = Date.now(),
): string {
  const { hashes, addresses, amounts, networks } = start.facts;
  const facts = [...amounts, ...networks, ...hashes, ...addresses];
  const { macros, guides, opened, kyc, account } = start.done;
  const words = masked(start.lastWords.replace(/\s+/g, ' ')).slice(0, 300);
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
    sayIdentity(customer.identity, now, t),
    ...(kyc
      ? [
          [
            `${t('kyc.title')}: ${t(`kyc.state.${kyc.state}`)}`,
            ...kyc.reasons.map((one) => t(`kyc.reason.${one}`)),
          ].join('; '),
        ]
      : []),
    ...(account ? [`${sayStopped(account.frozen, t)} (${dateAndTime(account.at)})`] : []),
    t('escalation.draft.done', { count: start.replies, notes: start.notes }),
    ...(macros.length > 0 ? [t('escalation.draft.macros', { list: macros.join(', ') })] : []),
    ...(guides.length > 0 ? [t('escalation.draft.guides', { list: guides.join(', ') })] : []),
    ...(opened.length > 0 ? [t('escalation.draft.opened', { list: opened.join(', ') })] : []),
    ...(words === '' ? [] : [t('escalation.draft.words', { words })]),
    t('escalation.draft.asked'),
  ];
  return lines.join('\n').slice(0, limits.escalationTextCharacters);
}

const email = /[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,253}/gu;
const phone = /(?<![\p{L}\p{N}])(?:\+|00)\d[\d ().-]{6,20}\d/gu;

/** What a customer writes of themselves is masked where it is quoted, as on their card. */
function masked(words: string): string {
  return words
    .replace(email, (found) => maskValue('email', found))
    .replace(phone, (found) => maskValue('phone', found));
}
