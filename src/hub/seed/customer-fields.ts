import type { CustomerField } from '../../shared/domain/customer-field.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { Tier } from '../../shared/domain/vocabulary.ts';
import { depositAddressKey } from './deposit-addresses.ts';
import { random, uuidAt } from './random.ts';

const plans = ['Standard', 'Active trader', 'Market maker', 'OTC'] as const;
const assets = ['BTC', 'ETH', 'USDT', 'USDC', 'SOL', 'XRP', 'TRX'] as const;

/** What the demo exchange wants to know of its customers. */
export function demoCustomerFields(seed: number, madeAt: number): CustomerField[] {
  const draw = random(seed, 'customer-fields');
  const field = (
    position: number,
    key: string,
    type: CustomerField['type'],
    label: string,
    labels: CustomerField['labels'],
    change: Partial<CustomerField> = {},
  ): CustomerField => ({
    id: uuidAt(draw, madeAt),
    key,
    label,
    labels,
    type,
    choices: [],
    position,
    editableBy: ['agent', 'lead', 'trainer', 'tier2', 'security', 'compliance'],
    visibleTo: null,
    mask: null,
    unmaskedFor: [],
    identifies: false,
    archived: false,
    updatedAt: madeAt,
    ...change,
  });
  return [
    field(
      0,
      'exchange-account',
      'text',
      'Exchange account',
      {
        es: 'Cuenta en la plataforma',
        pt: 'Conta na corretora',
        tr: 'Borsa hesabı',
        vi: 'Tài khoản sàn',
        ar: 'حساب المنصة',
      },
      { editableBy: ['lead', 'tier2', 'compliance'], identifies: true },
    ),
    field(
      1,
      'fee-plan',
      'choice',
      'Fee plan',
      {
        es: 'Plan de comisiones',
        pt: 'Plano de taxas',
        tr: 'Ücret planı',
        vi: 'Gói phí',
        ar: 'خطة الرسوم',
      },
      { choices: [...plans] },
    ),
    field(
      2,
      'preferred-asset',
      'choice',
      'Preferred asset',
      {
        es: 'Activo preferido',
        pt: 'Ativo preferido',
        tr: 'Tercih edilen varlık',
        vi: 'Tài sản ưa thích',
        ar: 'الأصل المفضّل',
      },
      { choices: [...assets] },
    ),
    field(3, 'reviewed-on', 'date', 'Last review', {
      es: 'Última revisión',
      pt: 'Última revisão',
      tr: 'Son inceleme',
      vi: 'Rà soát gần nhất',
      ar: 'آخر مراجعة',
    }),
    field(
      4,
      'source-of-funds',
      'yes-no',
      'Source of funds checked',
      {
        es: 'Origen de fondos verificado',
        pt: 'Origem dos fundos verificada',
        tr: 'Fon kaynağı doğrulandı',
        vi: 'Đã xác minh nguồn tiền',
        ar: 'تم التحقق من مصدر الأموال',
      },
      { editableBy: ['compliance'] },
    ),
    field(
      5,
      'document-number',
      'text',
      'Document number',
      {
        es: 'Número de documento',
        pt: 'Número do documento',
        tr: 'Belge numarası',
        vi: 'Số giấy tờ',
        ar: 'رقم الوثيقة',
      },
      { editableBy: ['compliance'], mask: 'document', unmaskedFor: ['compliance'] },
    ),
    field(
      6,
      depositAddressKey,
      'text',
      'Deposit address',
      {
        es: 'Dirección de depósito',
        pt: 'Endereço de depósito',
        tr: 'Yatırma adresi',
        vi: 'Địa chỉ nạp tiền',
        ar: 'عنوان الإيداع',
      },
      { editableBy: ['tier2'], mask: 'address' },
    ),
    field(
      7,
      'balance',
      'text',
      'Balance',
      { es: 'Saldo', pt: 'Saldo', tr: 'Bakiye', vi: 'Số dư', ar: 'الرصيد' },
      { editableBy: ['tier2'], mask: 'amount', unmaskedFor: ['compliance'] },
    ),
  ];
}

/** What is known of the customer with this number. Apart from the other draws, so that these stay as they are. */
export function fieldsOf(seed: number, index: number, tier: Tier, createdAt: number): Customer['fields'] {
  const draw = random(seed, 'fields', index);
  const plan =
    tier === 'institution'
      ? draw.pick(['Market maker', 'OTC'])
      : tier === 'vip'
        ? 'Active trader'
        : 'Standard';
  const purse = random(seed, 'balances', index);
  const most = tier === 'institution' ? 9_000_000 : tier === 'vip' ? 400_000 : 20_000;
  const papers = random(seed, 'documents', index);
  const reviewed = new Date(createdAt + draw.int(1, 90) * 86_400_000).toISOString().slice(0, 10);
  return {
    'exchange-account': `NG-${draw.int(100, 999)}-${String(index).padStart(4, '0')}`,
    'fee-plan': plan,
    'document-number': `${papers.pick(['P', 'C', 'X'])}${papers.int(10_000_000, 99_999_999)}`,
    balance: `${purse.int(0, most).toLocaleString('en')}.${purse.int(10, 99)} USDT`,
    ...(draw.chance(0.6) && { 'preferred-asset': draw.pick(assets) }),
    ...(tier !== 'standard' && { 'reviewed-on': reviewed, 'source-of-funds': true }),
  };
}
