import type { Language } from '../language.ts';
import { accountHacked, appCrash, kycDocument, kycSelfie, lostTwoFactor, phishing } from './account.ts';
import {
  depositMissing,
  feeQuestion,
  liquidation,
  missingMemo,
  p2pDispute,
  withdrawalDelayed,
  wrongNetwork,
} from './money.ts';
import { agent, customer } from './talk.ts';

const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

/** One, two, three to ten, and the rest are counted each in their own way. */
function count(value: number, one: string, two: string, few: string, many: string): string {
  if (value === 1) return one;
  if (value === 2) return two;
  const last = value % 100;
  return `${value} ${last >= 3 && last <= 10 ? few : many}`;
}

function span(minutes: number): string {
  if (minutes < 90)
    return count(Math.max(5, Math.round(minutes / 5) * 5), 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'ساعة', 'ساعتين', 'ساعات', 'ساعة');
  return count(Math.round(minutes / 1440), 'يوم', 'يومين', 'أيام', 'يوماً');
}

export const arabic: Language = {
  locale: 'ar',
  decimal: '.',
  group: ',',
  date: (day, month) => `${day} ${months[month]}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'أمس' : `قبل ${span(minutes)}`),
  span,
  words: {
    memokind: ['رقم الوسم (Tag)', 'رمز Memo'],
    document: ['جواز السفر', 'الهوية', 'رخصة القيادة'],
    city: ['وارسو', 'سنغافورة', 'فرانكفورت', 'تورونتو', 'أمستردام', 'بوخارست', 'مومباي', 'شيكاغو'],
    state: ['قيد الانتظار', 'قيد المعالجة', 'قيد المراجعة', 'بانتظار الموافقة'],
    docreason: ['الصورة غير واضحة', 'انعكاس ضوء', 'الزوايا مقطوعة', 'البيانات غير مقروءة'],
    'docreason:meaning': [
      'الكتابة الصغيرة لم تُقرأ',
      'انعكاساً يغطي جزءاً من النص',
      'إحدى الزوايا خارج الصورة',
      'الأسطر السفلية لم تُعرف',
    ],
    selfiereason: ['الوجه غير مطابق', 'الإضاءة ضعيفة', 'لم تُرصد حركة'],
    carderror: ['رفض البنك'],
  },
  talk: { customer, agent, wrote: 'في {date} الساعة {time} كتب {who}:' },
  topics: {
    'withdrawal-delayed': withdrawalDelayed,
    'deposit-missing': depositMissing,
    'wrong-network': wrongNetwork,
    'missing-memo': missingMemo,
    'kyc-document': kycDocument,
    'kyc-selfie': kycSelfie,
    'lost-2fa': lostTwoFactor,
    'account-hacked': accountHacked,
    phishing,
    'fee-question': feeQuestion,
    'app-crash': appCrash,
    'p2p-dispute': p2pDispute,
    liquidation,
  },
};
