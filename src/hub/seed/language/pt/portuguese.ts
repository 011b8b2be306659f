import type { Language } from '../language.ts';
import {
  accountHacked,
  kycAddress,
  kycDocument,
  kycSelfie,
  lostTwoFactor,
  newPhone,
  phishing,
} from './account.ts';
import {
  accountClosure,
  appCrash,
  feeQuestion,
  liquidation,
  referralBonus,
  stakingUnlock,
  taxReport,
} from './everyday.ts';
import {
  bankTransfer,
  cardDeclined,
  depositMissing,
  p2pDispute,
  whitelistAddress,
  withdrawalDelayed,
} from './money.ts';
import { missingMemo, wrongNetwork } from './recovery.ts';
import { agent, customer } from './talk.ts';

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];

function count(value: number, one: string, article: string): string {
  return value === 1 ? `${article} ${one}` : `${value} ${one}s`;
}

function span(minutes: number): string {
  if (minutes < 90) return count(Math.max(5, Math.round(minutes / 5) * 5), 'minuto', 'um');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'hora', 'uma');
  return count(Math.round(minutes / 1440), 'dia', 'um');
}

export const portuguese: Language = {
  locale: 'pt-BR',
  decimal: ',',
  group: '.',
  date: (day, month) => `${day} de ${months[month]}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'ontem' : `há ${span(minutes)}`),
  span,
  words: {
    memokind: ['tag', 'memo'],
    'memokind:the': ['a tag', 'o memo'],
    document: ['CNH', 'carteira de identidade'],
    city: ['Varsóvia', 'Singapura', 'Frankfurt', 'Toronto', 'Amsterdã', 'Bucareste', 'Mumbai', 'Chicago'],
    state: ['pendente', 'processando', 'em análise', 'aguardando aprovação'],
    docreason: ['Documento desfocado', 'Reflexo no documento', 'Cantos cortados', 'Dados ilegíveis'],
    'docreason:meaning': [
      'não deu pra ler as letras pequenas',
      'um reflexo cobre parte do texto',
      'um dos cantos ficou fora da foto',
      'algumas linhas não foram reconhecidas',
    ],
    selfiereason: ['Rosto não confere', 'Pouca luz', 'Movimento não detectado'],
    addressreason: ['Documento antigo', 'Endereço não confere', 'Print não aceito'],
    carderror: ['recusado pelo emissor', 'não autorizado', 'falha na autenticação 3DS'],
  },
  talk: { customer, agent, wrote: 'Em {date} às {time}, {who} escreveu:' },
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
    'lost-2fa': lostTwoFactor,
    'new-phone': newPhone,
    'account-hacked': accountHacked,
    phishing,
    'fee-question': feeQuestion,
    'tax-report': taxReport,
    'referral-bonus': referralBonus,
    'app-crash': appCrash,
    'account-closure': accountClosure,
    'staking-unlock': stakingUnlock,
    'p2p-dispute': p2pDispute,
    liquidation,
  },
};
