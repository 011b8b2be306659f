import type { Language } from '../language.ts';
import { accountHacked, lostTwoFactor, newPhone, phishing } from './access.ts';
import { agent } from './agent.ts';
import { customer } from './customer.ts';
import { depositMissing, whitelistAddress, withdrawalDelayed } from './deposits.ts';
import {
  accountClosure,
  appCrash,
  feeQuestion,
  listingQuestion,
  referralBonus,
  taxReport,
} from './everyday.ts';
import { bankTransfer, cardDeclined, p2pDispute } from './fiat.ts';
import { apiLimits, apiSignature, corporateOnboarding, fixSession, otcDesk } from './institutions.ts';
import { kycAddress, kycDocument, kycSelfie, nameChange, sourceOfFunds } from './kyc.ts';
import { missingMemo, wrongNetwork } from './recovery.ts';
import { liquidation, stakingUnlock } from './trading.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function count(value: number, one: string): string {
  return value === 1 ? `one ${one}` : `${value} ${one}s`;
}

function span(minutes: number): string {
  if (minutes < 90) return count(Math.max(5, Math.round(minutes / 5) * 5), 'minute');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'hour');
  return count(Math.round(minutes / 1440), 'day');
}

function ago(minutes: number): string {
  if (minutes > 20 * 60 && minutes < 36 * 60) return 'yesterday';
  return `${span(minutes)} ago`;
}

export const english: Language = {
  locale: 'en',
  decimal: '.',
  group: ',',
  date: (day, month) => `${day} ${months[month]}`,
  ago,
  span,
  words: {
    memokind: ['destination tag', 'memo'],
    document: ['passport', 'identity card', 'driving licence', 'residence permit'],
    city: ['Warsaw', 'Singapore', 'Frankfurt', 'Toronto', 'Amsterdam', 'Bucharest', 'Mumbai', 'Chicago'],
    home: ['Leeds', 'Nairobi', 'Brisbane', 'Cork', 'Pune', 'Denver', 'Cape Town', 'Manila'],
    state: ['pending', 'processing', 'under review', 'awaiting approval'],
    docreason: [
      'Document is blurred',
      'Glare on the document',
      'Corners are cut off',
      'Document not supported',
      'Data not readable',
    ],
    'docreason:meaning': [
      'the small print could not be read',
      'a reflection covers part of the text',
      'one of the corners is outside the picture',
      'this kind of document is not accepted for your country',
      'the machine-readable lines at the bottom were not recognised',
    ],
    selfiereason: [
      'Face not matched',
      'Low light',
      'Movement not detected',
      'Several faces in the picture',
      'Eyes covered',
    ],
    addressreason: [
      'Document too old',
      'Address does not match',
      'Screenshot not accepted',
      'Name not visible',
      'Issuer not recognised',
    ],
    carderror: [
      'declined by issuer',
      'do not honour',
      '3DS authentication failed',
      'card type not supported',
    ],
  },
  talk: { customer, agent, wrote: 'On {date} at {time}, {who} wrote:' },
  topics: {
    'withdrawal-delayed': withdrawalDelayed,
    'deposit-missing': depositMissing,
    'bank-transfer': bankTransfer,
    'card-declined': cardDeclined,
    'whitelist-address': whitelistAddress,
    'wrong-network': wrongNetwork,
    'missing-memo': missingMemo,
    'kyc-document': kycDocument,
    'kyc-selfie': kycSelfie,
    'kyc-address': kycAddress,
    'name-change': nameChange,
    'lost-2fa': lostTwoFactor,
    'new-phone': newPhone,
    'account-hacked': accountHacked,
    phishing,
    'fee-question': feeQuestion,
    'tax-report': taxReport,
    'referral-bonus': referralBonus,
    'app-crash': appCrash,
    'listing-question': listingQuestion,
    'account-closure': accountClosure,
    'staking-unlock': stakingUnlock,
    'p2p-dispute': p2pDispute,
    liquidation,
    'api-limits': apiLimits,
    'api-signature': apiSignature,
    'fix-session': fixSession,
    'otc-desk': otcDesk,
    'corporate-onboarding': corporateOnboarding,
    'source-of-funds': sourceOfFunds,
  },
};
