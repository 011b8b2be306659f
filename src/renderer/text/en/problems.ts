import type { EngineErrorKind } from '../../../shared/contract/errors.ts';

/** What a call's error means to the agent, by kind: what happened, what is safe, what to do. */
export const problems = {
  'bad-input': 'That could not be understood. Nothing was changed.',
  'not-found': 'This is not on this workstation any more.',
  empty: 'There is nothing to send yet.',
  'unfilled-placeholder': 'A placeholder is still unfilled. Fill it in before sending.',
  'internal-article': 'This article is for the team only and cannot go to a customer.',
  outdated: 'This macro or article may not be used now.',
  identity: 'It tells of the account. Check who the customer is, then insert it again.',
  secret: 'There is a recovery phrase, a key, a one-time code or a card number in it. It is never sent.',
  guarded: 'Something in this text should be looked at before it is sent.',
  'too-large': 'That is too large.',
  'unsupported-type': 'Files of this type cannot be sent.',
  offline: 'The hub cannot be reached. Check the connection and try again.',
  'wrong-credentials': 'E-mail and password do not match.',
  'rate-limited': 'Too many attempts. Wait a minute, then try again.',
  'too-late': 'Too late to take back: it has already left.',
  locked: 'This workstation is locked until the hub has answered. What you wrote is kept.',
  forbidden: 'You may not do this.',
  database: 'The local database refused. Nothing was lost; try again.',
  internal: 'Something went wrong inside Groundcrew. What you wrote is kept; try again.',
  'engine-gone': 'The engine is restarting. What you wrote is kept; try again in a moment.',
} satisfies Record<EngineErrorKind | 'engine-gone', string>;
