import { type CountryCode, type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { baseLanguage } from './spoken-language.ts';
import type { Place } from './text-place.ts';

/** Where those who read a language are called, as people there write their numbers without the country's. */
const homes: Readonly<Record<string, readonly CountryCode[]>> = {
  ar: ['EG', 'SA', 'AE', 'MA', 'JO'],
  en: ['US', 'GB'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  hi: ['IN'],
  pt: ['BR', 'PT'],
  ru: ['RU'],
  tr: ['TR'],
  vi: ['VN'],
  zh: ['CN', 'TW', 'HK'],
};
/** Lines of companies: nobody's own. */
const ofCompanies: ReadonlySet<NumberType> = new Set(['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN']);

/** Groups of digits, in pairs of brackets or not, with one sign between them. */
const grouped =
  /(?<![\p{L}\p{N}_/#=&+@]|\p{N}[.,:-])(?:\(\d{1,5}\)|\d{1,15})(?:[ \u00a0.-]?\(\d{1,5}\)|(?:(?<=\))[ -]?|[ \u00a0.-])\d{1,15}){0,6}(?![\p{L}\p{N}_]|[.,:/-]\p{N})/gu;
const named =
  /(?:(?<!\p{L})(?:tel|phone|mobile|cell|call|dial|whatsapp|viber|sms|m[oó]vil|celular|ll[aá]m|lig(?:ue|ar)|cep|gsm|ara(?:yın|yabilir)|điện thoại|s?đt|gọi|тел|моб|(?:по)?звон|هاتف|جوال|موبايل|اتصل|واتساب|फ़ोन|फोन|मोबाइल|कॉल)|电话|電話|手机|手機|致电|拨打)[\p{L}\p{M}]{0,12}[^\p{L}\p{N}\n]{0,4}(?:[\p{L}\p{M}]{1,12}[^\p{L}\p{N}\n]{1,4}){0,2}$/iu;
const moneyBehind = /^ ?(?:[%\p{Sc}]|[A-Z]{3,5}(?![\p{L}\p{N}]))/u;
/** A day, an address of a computer, a number with a part behind its point. */
const others: readonly RegExp[] = [
  /^\d{4}-\d{1,2}-\d{1,2}(?:\D|$)/,
  /^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}(?:\D|$)/,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /^\d+\.\d+$/,
];
const thousands = /^[1-9]\d{0,2}(?:([ \u00a0.])\d{3})(?:\1\d{3})*$/;

/**
 * Telephone numbers without their country's, of the countries where `locale` is at home, told by how people write them: in
 * groups as that country has them, with a 0 in front, or behind a word for it. Digits are ASCII.
 */
export function findPhoneNumbers(text: string, locale: string): Place[] {
  const countries = homes[baseLanguage(locale)] ?? regionOf(locale);
  return [...text.matchAll(grouped)].flatMap(({ 0: written, index }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    const found = parts(written).find((one) => {
      const behind = text.slice(index + one.length, index + one.length + 8);
      const wanted = formOf(one, before, behind);
      return wanted !== 'other' && countries.some((country) => isOf(country, one, wanted));
    });
    return found === undefined ? [] : [{ start: index, end: index + found.length }];
  });
}

/** Itself, and without what stands behind it: `0532 123 45 67 24` may be a number and a count of hours. */
function parts(written: string): string[] {
  const ends = [...written.matchAll(/\d(?!\d)\)?/g)].map(({ 0: end, index }) => index + end.length);
  return ends.map((end) => written.slice(0, end)).reverse();
}

/** What it looks like: a number in whatever groups, one in the groups of its country, or something else. */
function formOf(written: string, before: string, behind: string): 'any' | 'grouped' | 'other' {
  if (others.some((other) => other.test(written))) return 'other';
  if (named.test(before)) return 'any';
  if (thousands.test(written) || /\p{Sc} ?$/u.test(before) || moneyBehind.test(behind)) return 'other';
  if (written.startsWith('0') || written.includes('(')) return 'any';
  return groupsOf(written).length > 2 ? 'grouped' : 'other';
}

/** Whether it can be called in that country. */
function isOf(country: CountryCode, written: string, form: 'any' | 'grouped'): boolean {
  const number = parsePhoneNumberFromString(written, { defaultCountry: country, extract: false });
  if (!number?.isValid()) return false;
  const type = number.getType();
  if (type && ofCompanies.has(type)) return false;
  const usual = endsOf(number.formatNational());
  return form === 'any' || endsOf(written).every((end) => usual.includes(end));
}

/** How many digits stand behind each gap. */
function endsOf(written: string): number[] {
  let behind = 0;
  return groupsOf(written)
    .slice(1)
    .reverse()
    .map(({ length }) => {
      behind += length;
      return behind;
    });
}

const groupsOf = (written: string): string[] => written.match(/\d+/g) ?? [];

function regionOf(locale: string): CountryCode[] {
  const { region } = new Intl.Locale(locale).maximize();
  return region ? [region as CountryCode] : [];
}
