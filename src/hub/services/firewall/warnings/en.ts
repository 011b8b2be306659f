import type { WarningText } from './warning-text.ts';

export const en: WarningText = {
  wallet: [
    'Your last message held a recovery phrase or a private key. We removed it before it was stored, and nobody here can read it. Even so, treat that wallet as compromised: a secret that has been written into a message is no longer secret.',
    '',
    '1. Make a new wallet with a new recovery phrase, on a device that you trust.',
    '2. Move everything from the old wallet to the new one now.',
    '3. Never use the old one again, and never type its words anywhere.',
  ].join('\n'),
  code: 'Your last message held a one-time code. We removed it before it was stored. Do not pass codes on to anybody. If you did not ask for this code yourself, or somebody asked you to send it, change your password now and tell us here.',
  card: 'Your last message held a card number. We removed it before it was stored. We do not need it: the last four digits are enough. If you have sent it to anybody else, ask your bank to block the card.',
  never:
    'We never ask for a recovery phrase, a private key, a password or a code. Whoever does is trying to rob you, even under our name.',
};
