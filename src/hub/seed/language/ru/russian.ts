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
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** Accusative, as after "прошло" and before "назад". */
function count(value: number, one: string, few: string, many: string): string {
  const tens = value % 100;
  const last = value % 10;
  if (last === 1 && tens !== 11) return `${value} ${one}`;
  if (last >= 2 && last <= 4 && (tens < 12 || tens > 14)) return `${value} ${few}`;
  return `${value} ${many}`;
}

function span(minutes: number): string {
  if (minutes < 90) return count(Math.max(5, Math.round(minutes / 5) * 5), 'минуту', 'минуты', 'минут');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'час', 'часа', 'часов');
  return count(Math.round(minutes / 1440), 'день', 'дня', 'дней');
}

export const russian: Language = {
  locale: 'ru',
  decimal: ',',
  group: '\u00a0',
  date: (day, month) => `${day} ${months[month]}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'вчера' : `${span(minutes)} назад`),
  span,
  words: {
    memokind: ['тег', 'мемо'],
    document: ['паспорт', 'вид на жительство'],
    city: ['Варшава', 'Сингапур', 'Франкфурт', 'Торонто', 'Амстердам', 'Бухарест', 'Мумбаи', 'Чикаго'],
    state: ['в ожидании', 'обрабатывается', 'на проверке', 'ожидает подтверждения'],
    docreason: ['Документ размыт', 'Блик на документе', 'Обрезаны углы', 'Данные не читаются'],
    'docreason:meaning': [
      'мелкий текст не удалось прочитать',
      'блик закрывает часть текста',
      'один из углов не попал в кадр',
      'строки внизу не распознались',
    ],
    selfiereason: ['Лицо не совпадает', 'Мало света', 'Движение не распознано'],
    carderror: ['отклонено банком', 'операция не разрешена', 'ошибка 3DS'],
  },
  talk: { customer, agent, wrote: '{date}, {time}, {who} пишет:' },
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
