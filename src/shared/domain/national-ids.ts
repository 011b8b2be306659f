import { validate as isArgentina } from 'stdnum/lib/cjs/ar/cuit.js';
import { validate as isBrazil } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as isChile } from 'stdnum/lib/cjs/cl/run.js';
import { validate as isChina } from 'stdnum/lib/cjs/cn/ric.js';
import { validate as isSpain } from 'stdnum/lib/cjs/es/dni.js';
import { validate as isSpainForeign } from 'stdnum/lib/cjs/es/nie.js';
import { validate as isBritain } from 'stdnum/lib/cjs/gb/nino.js';
import { validate as isIndia } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as isIndiaTax } from 'stdnum/lib/cjs/in/pan.js';
import { validate as isItaly } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as isMexico } from 'stdnum/lib/cjs/mx/curp.js';
import { validate as isRussiaTax } from 'stdnum/lib/cjs/ru/inn.js';
import { validate as isTurkey } from 'stdnum/lib/cjs/tr/tckimlik.js';
import { validate as isAmerica } from 'stdnum/lib/cjs/us/ssn.js';
import { baseLanguage } from './spoken-language.ts';
import type { Place } from './text-place.ts';

/** How a country's number for a person is written, and whether its check digits are right. */
type Kind = {
  readonly written: string;
  readonly check: (written: string) => { readonly isValid: boolean };
  /** Digits alone, which a number of anything may be: only where the language is at home. */
  readonly language?: string;
};

const kinds: readonly Kind[] = [
  { written: String.raw`\d{2}-\d{8}-\d`, check: isArgentina },
  { written: String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`, check: isBrazil },
  { written: String.raw`\d{11}`, check: isBrazil, language: 'pt' },
  { written: String.raw`\d{1,2}\.\d{3}\.\d{3}-[\dK]`, check: isChile },
  { written: String.raw`\d{17}[\dX]`, check: isChina },
  { written: String.raw`\d{8}-?[A-Z]`, check: isSpain },
  { written: String.raw`[XYZ]-?\d{7}-?[A-Z]`, check: isSpainForeign },
  { written: String.raw`[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]`, check: isBritain },
  { written: String.raw`\d{4} \d{4} \d{4}`, check: isIndia },
  // The fourth letter is a person's.
  { written: String.raw`[A-Z]{3}P[A-Z]\d{4}[A-Z]`, check: isIndiaTax },
  { written: String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`, check: isItaly },
  { written: String.raw`[A-Z]{4}\d{6}[A-Z]{6}[A-Z\d]\d`, check: isMexico },
  { written: String.raw`\d{12}`, check: isRussiaTax, language: 'ru' },
  { written: String.raw`[1-9]\d{10}`, check: isTurkey, language: 'tr' },
  { written: String.raw`\d{3}-\d{2}-\d{4}`, check: isAmerica },
];
const alone = (written: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_/#=&@]|\p{N}[.,:-])(?:${written})(?![\p{L}\p{N}_]|[.,:/-]\p{N})`,
    'gu',
  );
const known = kinds.map(({ written, ...kind }) => ({ ...kind, pattern: alone(written) }));

/** Behind its name any number is one: of countries whose numbers have no check digits too, and of passports. */
const behindItsName =
  /(?<![\p{L}\p{M}])(?:passport|pasaporte|passaporte|pasaport|паспорт|hộ chiếu|جواز السفر|护照|護照|पासपोर्ट|national id|id card|ssn|dni|nie|curp|cédula|cpf|rg|kimlik|снилс|инн|cccd|cmnd|căn cước|الرقم القومي|رقم الهوية|आधार|aadhaar|身份证|身分證)[\p{L}\p{M}]{0,6}[^\p{N}!?\n]{0,24}?(?<![\p{L}\p{N}])([A-Z]{0,3}\d[\d -]{4,18}\d)(?![\p{L}\p{N}])/giu;
const day = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})$/;

/** Numbers by which a state knows a person, told by their form and their check digits, or by what stands before them. Digits are ASCII. */
export function findNationalIds(text: string, locale: string): Place[] {
  const spoken = baseLanguage(locale);
  const checked = known
    .filter(({ language }) => language === undefined || language === spoken)
    .flatMap(({ pattern, check }) =>
      [...text.matchAll(pattern)].filter(([written]) => check(written.replaceAll('.', '')).isValid),
    )
    .map(({ 0: written, index }): Place => ({ start: index, end: index + written.length }));
  const told = [...text.matchAll(behindItsName)].flatMap(({ 0: whole, 1: number = '', index }) =>
    day.test(number) ? [] : [{ start: index + whole.length - number.length, end: index + whole.length }],
  );
  return [...checked, ...told];
}
