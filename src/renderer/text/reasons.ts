import i18next from 'i18next';
import type { OutboxItem } from '../../shared/contract/outbox-views.ts';
import { channels } from '../../shared/domain/vocabulary.ts';

type Reason = NonNullable<OutboxItem['reason']>;
/** Somebody's hands are full; a lead may go over it. */
export const overLimit = 'outbox.refused.over-limit';

/** What it came from may not be said; something else may stand for it. */
const outdated = 'outbox.refused.outdated';

type Advice = 'look' | 'redo' | 'edit' | 'again' | 'first' | 'check' | 'copy' | 'free' | 'drop' | 'there';

/** Why something waits or was stopped, in words; an unknown code is shown as it is. */
export function sayReason({ code, values }: Reason): string {
  // Codes come from the engine, so the compiler cannot know them.
  const sayCode = i18next.t as (key: string, values: Reason['values']) => string;
  if (!i18next.exists(code)) return i18next.t('outbox.unknownReason', { code });
  if (code === overLimit) {
    const channel = channels.find((name) => name === values.channel);
    return sayCode(values.agent ? `${code}-theirs` : code, {
      ...values,
      channel: channel ? i18next.t(`vocabulary.channel.${channel}`) : i18next.t('outbox.allChannels'),
    });
  }
  if (code === outdated && values.replacement) return sayCode(`${code}-instead`, values);
  return sayCode(code, { ...values, agent: values.agent || i18next.t('outbox.colleague') });
}

/** What the agent can do about something that was stopped; null while there is nothing to do. */
export function adviceOn(code: string, isText: boolean): Advice | null {
  const [, family, why] = code.split('.');
  if (family === 'conflict') return isText ? 'look' : 'redo';
  if (code === 'outbox.parked.depends') return 'first';
  if (code === 'outbox.parked.expired') return 'check';
  if (family === 'already-sent') return 'look';
  if (family === 'lost-access') return isText ? 'copy' : null;
  if (family !== 'refused') return null;
  switch (why) {
    case 'unfilled-placeholder':
    case 'empty':
    case 'internal-article':
    case 'outdated':
    case 'secret':
    case 'tip-off':
    case 'account-facts':
    case 'promise':
    case 'forbidden-promise':
    case 'unedited':
    case 'suggested':
    case 'attachment-missing':
      return 'edit';
    case 'over-limit':
      return 'free';
    case 'goes-on':
      return isText ? 'there' : 'drop';
    case 'other-customer':
    case 'other-audience':
    case 'merged':
    case 'escalated-already':
      return 'drop';
    case 'not-found':
    case 'forbidden':
      return isText ? 'copy' : null;
    default:
      return 'again';
  }
}
