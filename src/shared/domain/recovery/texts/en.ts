import type { RecoveryTexts } from './recovery-texts.ts';

export const en: RecoveryTexts = {
  ask: 'To look into your transfer we still need the following:',
  fields: {
    asset: 'which coin or token you sent',
    network: 'the network that the sending platform shows for this transfer',
    'expected-network': 'the network that our deposit page showed',
    amount: 'the exact amount',
    hash: 'the transaction hash (TXID)',
    from: 'the address it was sent from',
    to: 'the address it was sent to',
    'sent-at': 'the date on which you sent it',
    'memo-used': 'the memo or tag that you used',
    'memo-expected': 'the memo or tag that our deposit page showed',
    platform: 'the platform or wallet you sent it from',
    ownership: 'a screenshot of the transfer in your own account or wallet',
    'payment-proof': 'a payment proof for this transaction (it begins with “OutProof”)',
  },
  says: {
    checking: 'We have received your case and are looking into it.',
    'not-known-yet': 'We cannot say yet whether anything can be recovered.',
    'by-hand': 'A case like this is usually corrected by hand after a check.',
    'policy-decides':
      'Whether a recovery is attempted is decided by the responsible team after a check; it may not be possible.',
    fee: 'If a recovery succeeds, the fee for it is {fee}.',
    minimum: 'Below {minimum} no recovery is attempted.',
    'answer-within': 'You will hear from us about the result of the check within {days}.',
    'cannot-be-undone': 'Unfortunately this transfer cannot be undone, and we have no way to recover it.',
    'own-contract': 'It was sent to the token’s own contract, which nobody holds the key to.',
    'nothing-arrived':
      'Nothing has arrived with us: the transaction was dropped or replaced. Please look in your wallet for the one that took its place.',
    'still-confirming':
      'The transaction has not been confirmed by the network yet. There is nothing you need to do.',
    'below-minimum': 'The amount is below the minimum deposit, so it was not credited.',
    'verified-only':
      'Anything that is sent back only goes to an address that is verified as yours, such as one on your withdrawal whitelist.',
    'never-ask': 'We never ask for your recovery phrase or a private key. Please share them with nobody.',
  },
  states: {
    ready: 'Thank you, we now have everything that we need to look into your transfer.',
    'with-team': 'Your case is with our specialists now. We will write to you here as soon as there is news.',
    recovering: 'Our specialists are working on your case. The outcome is still open.',
    credited: 'The amount has been credited to your account. Please check your balance.',
    returned: 'The amount has been sent back to your verified address.',
    refused: 'We have checked your case, and we cannot recover this transfer. We are sorry.',
    closed: 'We are closing this case. If something about it is still open, just reply here.',
  },
};
