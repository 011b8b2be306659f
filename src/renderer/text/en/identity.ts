/** The script of an identity check: `ask` may be asked at that level, `never` may be asked at none. */
export const identity = {
  title: 'Check who {{name}} is',
  level: 'How sure',
  levels: {
    basic: 'Basic: for questions about the account',
    strong: 'Strong: where there is a risk, and for opening a frozen account',
  },
  why: 'The basic check is not enough here:',
  risks: {
    signal: 'something suspicious is known of the account',
    frozen: 'the account is frozen',
    security: 'it is about the account’s security',
    failed: 'the last check was not passed',
  },
  needed: {
    basic: 'It tells of the account: check first who the customer is (basic check).',
    strong: 'It tells of the account: check first who the customer is (strong check).',
  },
  ask: 'Ask, and tick what was right',
  askText: 'Compare with what the exchange shows you. What they answer is not written down.',
  asks: {
    basic: {
      email: 'The e-mail address of the account',
      month: 'Month and year in which it was opened',
      asset: 'An asset they hold, without the amount',
    },
    strong: {
      callback: 'You called back the number that the account had before today',
      app: 'They confirmed your request in the signed-in app',
      document: 'The provider’s live check of face and document was passed today',
    },
  },
  never: 'Never ask for',
  nevers: {
    password: 'A password, or part of it',
    code: 'A one-time code or a backup code',
    seed: 'A recovery phrase or a private key',
    document: 'A picture of a document in the chat',
  },
  passed: 'They are who they say',
  failed: 'Not sure, or not them',
  until: 'It counts for {{span}}.',
  recorded: 'Written down: the check was passed.',
  recordedFailed: 'Written down: the check was not passed.',
  signal: 'The check has failed {{count}} times in a row. It may be a takeover: hand it to security.',
  offline: 'The hub cannot be reached: a check counts only when it is written down there.',
  cancel: 'Cancel',
  event: {
    passed: '{{actor}} checked who the customer is: passed',
    failed: '{{actor}} checked who the customer is: not passed',
    signal_one: 'The identity check has failed {{count}} time in a row: look out for a takeover',
    signal_other: 'The identity check has failed {{count}} times in a row: look out for a takeover',
  },
};
