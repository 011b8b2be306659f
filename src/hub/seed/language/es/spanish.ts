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
import { kycAddress, kycDocument, kycSelfie, nameChange, sourceOfFunds } from './kyc.ts';
import { missingMemo, wrongNetwork } from './recovery.ts';
import { liquidation, stakingUnlock } from './trading.ts';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

function count(value: number, one: string, article: string): string {
  return value === 1 ? `${article} ${one}` : `${value} ${one}s`;
}

function span(minutes: number): string {
  if (minutes < 90) return count(Math.max(5, Math.round(minutes / 5) * 5), 'minuto', 'un');
  if (minutes < 36 * 60) return count(Math.round(minutes / 60), 'hora', 'una');
  return count(Math.round(minutes / 1440), 'día', 'un');
}

export const spanish: Language = {
  locale: 'es',
  decimal: ',',
  group: '.',
  date: (day, month) => `${day} de ${months[month]}`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? 'ayer' : `hace ${span(minutes)}`),
  span,
  words: {
    memokind: ['tag', 'memo'],
    document: ['pasaporte', 'documento de identidad', 'carnet de conducir', 'permiso de residencia'],
    city: ['Varsovia', 'Singapur', 'Fráncfort', 'Toronto', 'Ámsterdam', 'Bucarest', 'Bombay', 'Chicago'],
    home: ['Valencia', 'Monterrey', 'Medellín', 'Rosario', 'Sevilla', 'Puebla', 'Lima', 'Concepción'],
    state: ['pendiente', 'procesando', 'en revisión', 'esperando aprobación'],
    docreason: [
      'Documento borroso',
      'Reflejo en el documento',
      'Esquinas cortadas',
      'Documento no admitido',
      'Datos ilegibles',
    ],
    'docreason:meaning': [
      'no se pudo leer la letra pequeña',
      'un reflejo tapa parte del texto',
      'una esquina quedó fuera de la foto',
      'ese tipo de documento no se acepta en su país',
      'no se reconocieron las líneas de la parte inferior',
    ],
    selfiereason: ['Rostro no coincide', 'Poca luz', 'Movimiento no detectado', 'Varias caras en la imagen'],
    addressreason: [
      'Documento antiguo',
      'La dirección no coincide',
      'Captura no aceptada',
      'Nombre no visible',
    ],
    carderror: [
      'rechazada por el emisor',
      'no autorizada',
      'autenticación 3DS fallida',
      'tipo de tarjeta no admitido',
    ],
  },
  talk: { customer, agent, wrote: 'El {date} a las {time}, {who} escribió:' },
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
    'source-of-funds': sourceOfFunds,
  },
};
