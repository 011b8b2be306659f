import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GateLevel, GateReason, gateLevels, gateTopics, raiseGate } from './gate.ts';
import { readGate } from './read-gate.ts';

const topics = (text: string) =>
  readGate(text).flatMap(({ topic, level }) => (level === 'unsure' ? [] : [topic]));
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
const height = (text: string) =>
  Math.max(-1, ...readGate(text).map(({ level }) => gateLevels.indexOf(level)));

it('keeps no more of a word than fits, and none of its characters by half', () => {
  const hash = `0x${'9f2c'.repeat(16)}`;
  expect(readGate(hash)[0]).toEqual({ topic: 'funds', level: 'human', words: [hash.slice(0, 60)] });
  for (const text of ['𝒽𝒶𝒸𝓀'.repeat(40), `x${'𠮷'.repeat(80)}`, 'İ'.repeat(90), `x${'İy'.repeat(60)}`])
    for (const { words } of readGate(text)) {
      GateReason.shape.words.parse(words);
      expect(words.every(isWhole)).toBe(true);
    }
});

it('says what it is about, and in which words as they stand there', () => {
  expect(readGate('My DEPÓSITO is still missing')).toContainEqual({
    topic: 'funds',
    level: 'human',
    words: ['missing', 'depósito'],
  });
  expect(readGate('I want to die')).toContainEqual({
    topic: 'distress',
    level: 'urgent',
    words: ['want to die'],
  });
});

it('lets a machine answer what consists of ordinary words alone, in every language', () => {
  for (const text of [
    'How do I create an API key with read-only permission?',
    '¿Cuáles son las comisiones para maker y taker?',
    'Como ativo os alertas de preço?',
    'Salt okunur API anahtarı nasıl oluşturulur?',
    'Phí rút tiền là bao nhiêu?',
    'ما هي رسوم السحب؟',
    '请问提现手续费是多少？',
    'Какая комиссия за вывод?',
    'निकासी शुल्क कितना है?',
    'Berapa biaya penarikan?',
  ])
    expect(readGate(text), text).toEqual([]);
});

it('leaves to a person what it has no word for', () => {
  expect(readGate('How much are the fees, and the balcony?')).toEqual([
    { topic: 'unread', level: 'unsure', words: ['balcony'] },
  ]);
  expect(readGate('คืนเงินให้ฉัน')[0]).toMatchObject({ topic: 'language', level: 'unsure' });
  expect(readGate('Bitte helfen Sie mir, ich kann nicht')).toContainEqual(
    expect.objectContaining({ topic: 'language', level: 'unsure' }),
  );
});

it('reads through every way round it', () => {
  for (const text of [
    'I WAS HACKED',
    'i was hаcked', // Cyrillic а
    'i was h\u200ba\u200bc\u200bk\u200be\u200bd',
    'i was ｈａｃｋｅｄ',
    'i was h a c k e d',
    'i was h.a.c.k.e.d!',
    'i was h4ck3d',
    'i was h@cked',
    'i was haaaacked',
    'i was háçkèd',
    'HESABIM HACKLENDİ',
    'hesabım hacklendı',
    'tai khoan bi hack',
    'tài khoản bị hack',
    'تَهَكَّرَ الحساب',
    'انـــهـــكـــر حسابي',
    'mera account hack ho gaya',
    'взлoмали', // Latin o
    '被 盗 了',
    'someoen logged into my acount and compromsied it',
  ])
    expect(topics(text), text).toContain('security');
  expect(topics('my withdrwal is stcuk, still not here')).toContain('funds');
});

it('never lowers: a `not` changes nothing', () => {
  expect(topics('I was not hacked, I only ask about fees')).toContain('security');
  expect(topics('Do not worry, nobody is going to kill himself, I mean suicide')).toContain('distress');
});

const pieces = [
  'I was hacked',
  'my coins are gone',
  'what are the fees?',
  'thank you',
  'я больше не могу',
  'لا أستطيع الدخول إلى حسابي',
  '提现手续费是多少',
  '我的钱不见了',
  'no quiero vivir',
  'xqzt',
  'balcony',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  'h a c k e d',
  'ich nicht',
  'คืนเงิน',
];
const some = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('𠮷', '𝒽', 'İ', '9f', 'a'), minLength: 40, maxLength: 160 }),
);

it('adding text before or behind never lowers it (seed printed)', () => {
  fc.assert(
    fc.property(some, some, some, (before, text, behind) => {
      const alone = readGate(text);
      const within = readGate(`${before}\n${text}\n${behind}`);
      for (const { words } of within) {
        GateReason.shape.words.parse(words);
        // Half a character is none that a database takes.
        if (isWhole(`${text}\n${before}\n${behind}`)) expect(words.every(isWhole)).toBe(true);
      }
      expect(Math.max(-1, ...within.map(({ level }) => gateLevels.indexOf(level)))).toBeGreaterThanOrEqual(
        height(text),
      );
      for (const { topic, level } of alone.filter((one) => one.level !== 'unsure')) {
        const found = within.find((one) => one.topic === topic);
        expect(gateLevels.indexOf(found?.level ?? 'unsure')).toBeGreaterThanOrEqual(
          gateLevels.indexOf(level),
        );
      }
    }),
    { numRuns: 2_000 },
  );
});

const reason = fc.record({
  topic: fc.constantFrom(...gateTopics),
  level: fc.constantFrom(...gateLevels),
  words: fc.constant<string[]>([]),
  messageId: fc.uuid(),
});

it('a conversation only rises, whatever comes in whichever order (seed printed)', () => {
  fc.assert(
    fc.property(fc.array(fc.array(reason, { maxLength: 3 }), { maxLength: 8 }), (messages) => {
      const high = (level: GateLevel | undefined) => (level === undefined ? -1 : gateLevels.indexOf(level));
      let gate = raiseGate(null, [], 0);
      for (const [at, reasons] of messages.entries()) {
        const next = raiseGate(gate, reasons as GateReason[], at);
        expect(high(next?.level)).toBeGreaterThanOrEqual(high(gate?.level));
        expect(next?.reasons.length ?? 0).toBeGreaterThanOrEqual(gate?.reasons.length ?? 0);
        for (const { level } of reasons) expect(high(next?.level)).toBeGreaterThanOrEqual(high(level));
        gate = next;
      }
    }),
  );
});

it('reads a megabyte in proportion to its length, whatever it consists of', () => {
  const msOf = (text: string) => {
    const before = process.cpuUsage();
    readGate(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (const part of ['没有', 'секретна фраз ', 'аa0']) {
    const short = part.repeat(62_500 / part.length);
    const whole = part.repeat(1_000_000 / part.length);
    msOf(short);
    // Sixteen times the text; what goes back over it would take two hundred and fifty times as long.
    expect(msOf(whole) / Math.min(msOf(short), msOf(short)), part).toBeLessThan(120);
  }
  expect(topics(`${'a '.repeat(500_000)} I was hacked`)).toContain('security');
  expect(topics(`${'\ufdfa'.repeat(50_000)} I was hacked`)).toContain('security');
});

it('leaves to a person what has more different words than it looks at for slips', () => {
  const many = Array.from(
    { length: 6_000 },
    (_, at) => `word${at.toString(26).replace(/\d/g, 'q')}xyz${at}`,
  ).join(' ');
  expect(readGate(many)).toContainEqual(expect.objectContaining({ topic: 'unread', level: 'human' }));
});
