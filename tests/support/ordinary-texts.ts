import { base58 } from '@scure/base';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import { listedWords, ordinarySentences } from './ordinary-sentences.ts';
import { type Draw, drawing } from './planted-secrets.ts';

type Drawn = ReturnType<typeof drawing>;

const digits = ({ bytes }: Drawn, count: number) => [...bytes(count)].map((byte) => byte % 10).join('');
const hex = ({ bytes }: Drawn, count: number) => Buffer.from(bytes(count)).toString('hex');
const groups = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ');

const addresses = Array.from({ length: 25 }, (_, n) => samplesFor(n)).flatMap((samples) =>
  samples.map(({ address }) => address),
);

/** With the right check digits, as it is or in the groups in which banks print it. */
function bankAccount(drawn: Drawn): string {
  const [country, count] = drawn.draw([
    ['DE', 18],
    ['ES', 20],
    ['FR', 21],
    ['TR', 22],
    ['BR', 21],
  ] as const);
  const own = digits(drawn, count);
  const numbers = [...`${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(own + numbers) % 97n);
  const account = `${country}${String(check).padStart(2, '0')}${own}`;
  return drawn.draw([account, groups(account)]);
}

const made: Readonly<Record<string, (drawn: Drawn, language: string) => string>> = {
  order: (drawn) =>
    drawn.draw([
      () => `#${digits(drawn, 8)}`,
      () => digits(drawn, 6),
      () => digits(drawn, 19),
      () => `WD-2026-${digits(drawn, 6)}`,
      () => `O${hex(drawn, 3).toUpperCase()}-${hex(drawn, 3).toUpperCase()}`,
      () => `${hex(drawn, 4)}-${hex(drawn, 2)}-4${hex(drawn, 1)}b-a${hex(drawn, 1)}c-${hex(drawn, 6)}`,
    ])(),
  hash: (drawn) =>
    drawn.draw([
      () => `0x${hex(drawn, 32)}`,
      () => hex(drawn, 32),
      () => hex(drawn, 32).toUpperCase(),
      () => base58.encode(drawn.bytes(64)),
    ])(),
  address: ({ draw }) => draw(addresses),
  amount: (drawn) =>
    drawn.draw([
      () => `${digits(drawn, 1)},${digits(drawn, 3)}.${digits(drawn, 2)} USDT`,
      () => `0.${digits(drawn, 8)} BTC`,
      () => `${digits(drawn, 2)}.${digits(drawn, 3)},${digits(drawn, 2)} EUR`,
      () => `$${digits(drawn, 4)}`,
      () => `₺${digits(drawn, 5)}`,
    ])(),
  page: (drawn) =>
    drawn.draw([
      () => `https://etherscan.io/tx/0x${hex(drawn, 32)}`,
      () => `https://tronscan.org/#/transaction/${hex(drawn, 32)}`,
      () => `https://northgate.example/help/articles/${digits(drawn, 12)}-private-key-and-seed`,
      () => `https://pay.example/checkout?session=${hex(drawn, 16)}&card=visa&code=${digits(drawn, 6)}`,
      () => `northgate-support.example/${hex(drawn, 3)}`,
    ])(),
  when: (drawn) => {
    const [month = 0, day = 0, hour = 0, minute = 0] = drawn.bytes(4);
    const two = (value: number) => String(value).padStart(2, '0');
    const date = [two(1 + (day % 28)), two(1 + (month % 12))] as const;
    return drawn.draw([
      `${date[0]}.${date[1]}.2026 ${two(hour % 24)}:${two(minute % 60)}`,
      `2026-${date[1]}-${date[0]}`,
      `${date[0]}/${date[1]}`,
      `${two(hour % 24)}:${two(minute % 60)}`,
    ]);
  },
  list: (drawn, language) => {
    const words = [...(listedWords.all ?? []), ...(listedWords[language] ?? [])];
    const count = 3 + ((drawn.bytes(1)[0] ?? 0) % 14);
    const listed = [...new Set(Array.from({ length: count }, () => drawn.draw(words)))];
    return drawn.draw([
      () => listed.join(', '),
      () => listed.map((word, at) => `${at + 1}. ${word}`).join('\n'),
      () => listed.map((word) => `- ${word}`).join('\n'),
      () => listed.join(' / '),
    ])();
  },
  account: bankAccount,
  phone: (drawn) =>
    drawn.draw([
      () => `+49 ${digits(drawn, 3)} ${digits(drawn, 7)}`,
      () => `+84 ${digits(drawn, 2)} ${digits(drawn, 3)} ${digits(drawn, 4)}`,
      () => `0${digits(drawn, 3)} ${digits(drawn, 3)} ${digits(drawn, 2)} ${digits(drawn, 2)}`,
      () => `(${digits(drawn, 3)}) ${digits(drawn, 3)}-${digits(drawn, 4)}`,
    ])(),
};

export const ordinaryLanguages = Object.keys(ordinarySentences);

/** So many texts of a language, no two of them alike: one to three sentences, with what stands in them drawn anew each time. */
export function ordinaryTexts(language: string, count: number): string[] {
  const sentences = ordinarySentences[language];
  if (!sentences) throw new Error(`There are no sentences in ${language}.`);
  const drawn = drawing(`ordinary ${language}`);
  const texts = new Set<string>();
  while (texts.size < count) texts.add(composed(sentences, drawn, language));
  return [...texts];
}

function composed(sentences: readonly string[], drawn: Drawn, language: string): string {
  const { draw }: { draw: Draw } = drawn;
  const said = Array.from({ length: draw([1, 1, 2, 2, 3]) }, () => draw(sentences));
  return said
    .join(draw([' ', '\n', '\n\n']))
    .replace(/\{(\w+)\}/g, (_, what: string) => made[what]?.(drawn, language) ?? '');
}

/** What is left of a text when all numbers, hashes and addresses in it are taken for one another. */
export function shapeOf(text: string): string {
  return text.replace(/[A-Za-z0-9]*\d[A-Za-z0-9]*/g, '0');
}
