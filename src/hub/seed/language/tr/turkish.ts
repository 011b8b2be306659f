import type { Language } from '../language.ts';
import {
  accountHacked,
  appCrash,
  kycDocument,
  kycSelfie,
  lostTwoFactor,
  phishing,
  referralBonus,
} from './account.ts';
import { feeQuestion, liquidation, stakingUnlock } from './everyday.ts';
import {
  cardDeclined,
  depositMissing,
  missingMemo,
  p2pDispute,
  withdrawalDelayed,
  wrongNetwork,
} from './money.ts';
import { agent, customer } from './talk.ts';

const months = [
  'Ocak',
  'Şubat',
  'Mart',
  'Nisan',
  'Mayıs',
  'Haziran',
  'Temmuz',
  'Ağustos',
  'Eylül',
  'Ekim',
  'Kasım',
  'Aralık',
];

function span(minutes: number): string {
  if (minutes < 90) return `${Math.max(5, Math.round(minutes / 5) * 5)} dakika`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} saat`;
  return `${Math.round(minutes / 1440)} gün`;
}

export const turkish: Language = {
  locale: 'tr',
  decimal: ',',
  group: '.',
  date: (day, month) => `${day} ${months[month]}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'dün' : `${span(minutes)} önce`),
  span,
  words: {
    memokind: ['etiket (tag)', 'memo'],
    city: ['Varşova', 'Singapur', 'Frankfurt', 'Toronto', 'Amsterdam', 'Bükreş', 'Mumbai', 'Chicago'],
    state: ['beklemede', 'işleniyor', 'inceleniyor', 'onay bekliyor'],
    docreason: ['Belge bulanık', 'Belgede yansıma', 'Köşeler kesik', 'Veriler okunamıyor'],
    'docreason:meaning': [
      'küçük yazılar okunamadı',
      'bir yansıma yazının üstünü kapatıyor',
      'köşelerden biri karenin dışında kalmış',
      'alttaki satırlar tanınamadı',
    ],
    selfiereason: ['Yüz eşleşmedi', 'Işık yetersiz', 'Hareket algılanmadı'],
    carderror: ['bankanız reddetti', 'işleme izin verilmedi', '3DS doğrulaması başarısız'],
  },
  talk: { customer, agent, wrote: '{date} {time} tarihinde {who} şunu yazdı:' },
  topics: {
    'withdrawal-delayed': withdrawalDelayed,
    'deposit-missing': depositMissing,
    'card-declined': cardDeclined,
    'wrong-network': wrongNetwork,
    'missing-memo': missingMemo,
    'kyc-document': kycDocument,
    'kyc-selfie': kycSelfie,
    'lost-2fa': lostTwoFactor,
    'account-hacked': accountHacked,
    phishing,
    'fee-question': feeQuestion,
    'referral-bonus': referralBonus,
    'app-crash': appCrash,
    'staking-unlock': stakingUnlock,
    'p2p-dispute': p2pDispute,
    liquidation,
  },
};
