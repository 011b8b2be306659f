import type { CustomerField } from '../customer-field.ts';
import { findWord } from '../find-word.ts';
import type { MaskKind } from './mask-value.ts';

const of = (kind: MaskKind, ...words: readonly string[]) =>
  ({ kind, words: words.flatMap((line) => line.split(', ')) }) as const;

/** What such fields are called in the languages of the interface; of several the first counts: a wallet's balance is an amount. */
const names = [
  of('email', 'email, e-mail, correo, eposta, e-posta, thư điện tử, بريد, البريد'),
  of(
    'phone',
    'phone, telephone, mobile, telefon, celular, móvil, cep tel, điện thoại, هاتف, الهاتف, جوال, الجوال',
  ),
  of(
    'amount',
    'balance, holdings, net worth, equity, portfolio value, amount, saldo, patrimonio, importe, valor total',
    'bakiye, tutar, số dư, số tiền, رصيد, الرصيد, مبلغ, المبلغ',
  ),
  of(
    'document',
    'document n, passport, id number, id card, identity, national id, tax id, tax number, social security, ssn',
    "driving licen, driver's licen, driver’s licen, drivers licen",
    'documento, pasaporte, passaporte, cédula, dni, curp, cpf, cnh, licencia de conducir',
    'belge n, pasaport, kimlik, tckn, vergi n, ehliyet, giấy tờ, hộ chiếu, căn cước, cccd, cmnd, mã số thuế',
    'رقم الوثيقة, جواز, هوية, الهوية, الرقم الوطني, الرقم الضريبي',
  ),
  of(
    'address',
    'address, wallet, xpub, dirección, billetera, monedero, cartera, endereço, carteira',
    'adres, cüzdan, địa chỉ, ví tiền, عنوان, العنوان, محفظة, المحفظة',
  ),
];

/** How a field is masked that nobody has said anything of, by what it is called in any language; null: it is not. */
export function suggestedMask({
  type,
  label,
  labels,
}: Pick<CustomerField, 'type' | 'label' | 'labels'>): MaskKind | null {
  if (type !== 'text' && type !== 'number') return null;
  const called = [label, ...Object.values(labels)].join(' / ');
  return names.find(({ words }) => findWord(words, called) !== null)?.kind ?? null;
}
