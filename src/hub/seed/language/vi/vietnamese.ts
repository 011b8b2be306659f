import type { Language } from '../language.ts';
import { accountHacked, appCrash, kycDocument, kycSelfie, lostTwoFactor, phishing } from './account.ts';
import {
  cardDeclined,
  depositMissing,
  feeQuestion,
  liquidation,
  missingMemo,
  p2pDispute,
  withdrawalDelayed,
  wrongNetwork,
} from './money.ts';
import { agent, customer } from './talk.ts';

function span(minutes: number): string {
  if (minutes < 90) return `${Math.max(5, Math.round(minutes / 5) * 5)} phút`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} tiếng`;
  return `${Math.round(minutes / 1440)} ngày`;
}

export const vietnamese: Language = {
  locale: 'vi',
  decimal: ',',
  group: '.',
  date: (day, month) => `${day}/${month + 1}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'hôm qua' : `${span(minutes)} trước`),
  span,
  courtesy: (given, _family, female) => `${female ? 'chị' : 'anh'} ${given}`,
  words: {
    memokind: ['tag', 'memo'],
    document: ['căn cước', 'hộ chiếu', 'bằng lái'],
    city: ['Warsaw', 'Singapore', 'Frankfurt', 'Toronto', 'Amsterdam', 'Bucharest', 'Mumbai', 'Chicago'],
    state: ['đang chờ', 'đang xử lý', 'đang xem xét', 'chờ duyệt'],
    docreason: ['Ảnh bị mờ', 'Bị lóa sáng', 'Mất góc', 'Không đọc được'],
    'docreason:meaning': [
      'chữ nhỏ không đọc được',
      'vệt sáng che mất chữ',
      'một góc nằm ngoài ảnh',
      'máy không nhận được các dòng bên dưới',
    ],
    selfiereason: ['Khuôn mặt không khớp', 'Thiếu sáng', 'Không nhận được chuyển động'],
    carderror: ['ngân hàng từ chối', 'không được phép', 'lỗi xác thực 3DS'],
  },
  talk: { customer, agent, wrote: 'Vào {date} lúc {time}, {who} đã viết:' },
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
    'app-crash': appCrash,
    'p2p-dispute': p2pDispute,
    liquidation,
  },
};
