/** What a customer wrote down and the hub took out. */
export const removed = {
  removed: {
    'seed-phrase': 'recovery phrase removed',
    'private-key': 'private key removed',
    'one-time-code': 'one-time code removed',
    'card-number': 'card number removed',
  },
  title: {
    'seed-phrase': 'The customer sent a recovery phrase',
    'private-key': 'The customer sent a private key',
    'one-time-code': 'The customer sent a one-time code',
    'card-number': 'The customer sent a card number',
  },
  todo: {
    wallet:
      'Treat the wallet as compromised. Help them move everything to a new wallet now, and never ask for the words or the key.',
    code: 'Do not use it and do not ask for another. If somebody told them to send it, treat the account as under attack.',
    card: 'It is not needed: the last four digits are enough.',
  },
  kept: 'It was taken out before anything was stored; nobody here can read it. The customer was warned at once.',
  where: {
    formatting: 'It stood in the e-mail’s formatting, which was taken out as a whole.',
    subject: 'It stood in the subject.',
    'file-name': 'It stood in the name of a file.',
  },
  automatic: 'Automatic message',
};
