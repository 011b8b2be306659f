/** Why a hub does not do what it was asked for; the values that come along stand beside each. */
export const refusals = [
  'not-found',
  'forbidden',
  'unfilled-placeholder',
  'empty',
  'internal-article',
  // A macro or article that may not be said any more, or not yet. title, replacement (may be empty)
  'outdated',
  'secret',
  // A macro of somebody's own that asks customers for a secret
  'asks-for-secret',
  // A macro of somebody's own whose template cannot be filled in
  'broken-template',
  // It names what no customer may be told of how they were checked
  'tip-off',
  // It says something of the customer's account where everybody reads it
  'account-facts',
  // It says more of a transfer than its recovery case gives. what: a kind of promise, words: how it says so
  'promise',
  // It promises what compliance lets nobody promise. words: how it says so
  'forbidden-promise',
  // It is what a language model drafted, word by word
  'unedited',
  // It is what was suggested, word by word, where only a person answers
  'suggested',
  'attachment-missing',
  'invalid',
  'id-taken',
  // Their hands are full. agent: whose (empty: the caller's own), inHand, most, channel (empty: of every channel)
  'over-limit',
  // The assignee is gone; or may not see it, agent: who; the queue is gone; too many tags, most; too many
  // links, most and number: of the conversation that has them
  'no-agent',
  'not-theirs',
  'no-queue',
  'too-many-tags',
  'too-many-links',
  // Of a merge: two customers; one of them is seen by fewer people; one of them is merged already
  'other-customer',
  'other-audience',
  'merged',
  // The conversation goes on in another one. number: which
  'goes-on',
  // Of an escalation: something of the checklist is not there and nobody said why, missing: how much; there is an open
  // one already
  'incomplete',
  'escalated-already',
  // Of a recovery case: the table says that it is lost; the address is not known to be the customer's
  'not-recoverable',
  'unverified-address',
] as const;
