/**
 * Every code that an outbox item's `reason` or a `notice` event may carry: keys of the message catalogue. The
 * values that come along stand beside each; all others come without.
 */
export const reasonCodes = [
  // Waiting
  'outbox.waiting.held', // until: instant of the end of the undo delay
  'outbox.waiting.offline',
  'outbox.waiting.sign-in',
  'outbox.waiting.retry', // attempts
  'outbox.waiting.turn', // behind an earlier item of the same conversation
  'outbox.waiting.upload',
  'outbox.waiting.knowledge', // until it is sure that what it came from is still good
  // Parked: somebody else was faster. agent: name, empty when unknown
  'outbox.conflict.answered-by-other',
  'outbox.conflict.taken',
  'outbox.conflict.closed',
  'outbox.conflict.customer-wrote',
  'outbox.conflict.changed',
  // Parked: the hub says no. message: the hub's words, for the curious
  'outbox.refused.not-found',
  'outbox.refused.forbidden',
  'outbox.refused.unfilled-placeholder',
  'outbox.refused.empty',
  'outbox.refused.internal-article',
  'outbox.refused.outdated', // title, replacement (may be empty)
  'outbox.refused.secret',
  'outbox.refused.asks-for-secret',
  'outbox.refused.broken-template',
  'outbox.refused.tip-off',
  'outbox.refused.account-facts',
  'outbox.refused.promise', // what, words
  'outbox.refused.forbidden-promise', // words
  'outbox.refused.unedited',
  'outbox.refused.suggested',
  'outbox.refused.attachment-missing',
  'outbox.refused.invalid',
  'outbox.refused.id-taken',
  // agent: whose hands are full (empty: one's own), inHand, most, channel (empty: of every channel)
  'outbox.refused.over-limit',
  // Nobody to give it to, or nowhere to move it. agent: who may not see it there
  'outbox.refused.no-agent',
  'outbox.refused.not-theirs',
  'outbox.refused.no-queue',
  'outbox.refused.too-many-tags', // most
  // most, number: of the conversation that has so many
  'outbox.refused.too-many-links',
  // A merge that cannot be
  'outbox.refused.other-customer',
  'outbox.refused.other-audience',
  'outbox.refused.merged',
  // What is wanted goes on in another conversation. number: which
  'outbox.refused.goes-on',
  // Of an escalation. missing: how much of the checklist
  'outbox.refused.incomplete',
  'outbox.refused.escalated-already',
  // Of a bulk: a macro tells of the account, and the customer has not shown that it is theirs
  'outbox.refused.identity',
  // Of a recovery case
  'outbox.refused.not-recoverable',
  'outbox.refused.unverified-address',
  // Parked: the hub fails at this item again and again. attempts
  'outbox.refused.hub-error',
  // Parked: the conversation went out of this agent's sight
  'outbox.lost-access',
  // Parked with what it depends on
  'outbox.parked.depends',
  // Of a bulk: what was written has reached its reader
  'outbox.already-sent',
  // Parked: waited so long that the hub may have forgotten whether it was done
  'outbox.parked.expired',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Parked for what stands in the text itself: sent again as it is, it ends the same. */
export const needsEditing: ReadonlySet<string> = new Set<ReasonCode>([
  'outbox.refused.unfilled-placeholder',
  'outbox.refused.empty',
  'outbox.refused.internal-article',
  'outbox.refused.outdated',
  'outbox.refused.secret',
  'outbox.refused.asks-for-secret',
  'outbox.refused.broken-template',
  'outbox.refused.tip-off',
  'outbox.refused.account-facts',
  'outbox.refused.promise',
  'outbox.refused.forbidden-promise',
  'outbox.refused.unedited',
  'outbox.refused.suggested',
  'outbox.refused.goes-on',
]);

export const noticeCodes = [
  // An outbox item was parked. reason: one of `reasonCodes`, kind: what it was, agent: who was faster (may be empty)
  'notice.parked',
  // What was to come along with a message was stopped, in part or all of it. stopped and total: actions, name: the
  // customer's (may be empty)
  'notice.half-done',
  // The time of a reminder has come. name: the customer's, text: the agent's own words; both may be empty
  'notice.reminder',
  // The desk's access changed. groups: how many groups were lost
  'notice.access-lost',
  // A colleague mentioned this agent in a note. agent, customer (may be empty)
  'notice.mentioned',
  // A team of this agent's is asked about a conversation; or there is an answer. agent (may be empty), subject
  'notice.side-asked',
  'notice.side-answered',
  // An escalation came to a queue of this agent's; or there is news of one that is theirs. agent (may be empty: the
  // clock), target, step; nothing of it where it is restricted
  'notice.escalated',
  'notice.escalation-news',
  'notice.escalation-discreet',
  // A freeze wants this agent's decision or review, or there is news of one that they asked for. agent (may be empty: the
  // clock, or the exchange), step, what: freeze or unfreeze, name: the customer's (may be empty), discreet: 1 where it is
  // about a restricted conversation and names nobody
  'notice.freeze-wanted',
  'notice.freeze-news',
  // agent, beyond, budget, shown (0 or 1)
  'notice.reveals',
  // items: how many
  'notice.signals',
  // Trainers published a macro that this agent proposed, or decided against it. title, agent (may be empty), reason (may
  // be empty)
  'notice.proposal-live',
  'notice.proposal-declined',
  // A colleague took a conversation of this agent's over, or gave it to somebody else. agent, customer, to (both may
  // be empty)
  'notice.taken-over',
  'notice.given-away',
  // A damaged database was rebuilt. items: outbox items and drafts that were saved
  'notice.rebuilt',
  // A mutation kept from an older app could not be read and lies in the quarantine. items
  'notice.unreadable-outbox',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];
