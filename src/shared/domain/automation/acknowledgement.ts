import { findWord } from '../find-word.ts';
import { type Channel, isPublicChannel } from '../vocabulary.ts';
import { acknowledgementText } from './acknowledgement-texts.ts';
import type { AutomationPolicy } from './policy.ts';

export type Arrival = {
  readonly channel: Channel;
  readonly topic: string | null;
  /** Subject and text of the customer. */
  readonly text: string;
  readonly locale: string;
  /** Only a person answers here. */
  readonly gated: boolean;
  /** While nobody is there the desk is closed. */
  readonly deskIsOpen: boolean;
  /** A machine wrote it: an answer to it would be answered by one. */
  readonly automatic: boolean;
  /** Conversations that this customer began within the last hour, this one among them. */
  readonly begunLately: number;
};

/** Why nothing is said. often: somebody who begins so many is a machine, or needs a person. */
export const silences = ['off', 'channel', 'hours', 'automatic', 'often'] as const;
export type Silence = (typeof silences)[number];

export type Acknowledgement =
  | {
      readonly outcome: 'said';
      readonly text: string;
      readonly guide: { readonly name: string; readonly link: string } | null;
      /** Why that guide: the topic or the word that it has. */
      readonly because: { readonly by: 'topic' | 'word'; readonly value: string } | null;
    }
  | { readonly outcome: 'silent'; readonly why: Silence };

const mostLately = 3;

/**
 * What a machine says to somebody who has just begun a conversation: that it has arrived and a person answers; outside the gate,
 * and where not everybody reads it, with the guide that fits.
 */
export function acknowledge(policy: AutomationPolicy, arrival: Arrival): Acknowledgement {
  const silent = (why: Silence) => ({ outcome: 'silent', why }) as const;
  const { channel, topic, text, locale, gated, deskIsOpen, automatic, begunLately } = arrival;
  if (!policy.active) return silent('off');
  if (channel === 'phone' || !policy.channels.includes(channel)) return silent('channel');
  if (policy.when !== 'always' && (policy.when === 'open') !== deskIsOpen) return silent('hours');
  if (automatic) return silent('automatic');
  if (begunLately > mostLately) return silent('often');
  const plain = {
    outcome: 'said',
    text: acknowledgementText(locale, null),
    guide: null,
    because: null,
  } as const;
  if (gated || isPublicChannel(channel)) return plain;
  for (const { active, name, topics, words, link } of policy.guides) {
    if (!active) continue;
    const byTopic = topic !== null && topics.includes(topic);
    const word = byTopic ? null : findWord(words, text);
    if (!byTopic && word === null) continue;
    const because = byTopic
      ? { by: 'topic' as const, value: topic }
      : { by: 'word' as const, value: word ?? '' };
    return { outcome: 'said', text: acknowledgementText(locale, link), guide: { name, link }, because };
  }
  return plain;
}
