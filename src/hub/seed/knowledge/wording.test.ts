import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Liquid } from 'liquidjs';
import { expect, it } from 'vitest';
import { fillMacro } from '../../../engine/services/macro-text.ts';
import { plainText } from '../../../shared/domain/html-text.ts';
import { doubtsOf, forbiddenDoubts } from '../../../shared/domain/macro-checks.ts';
import { findNationalIds } from '../../../shared/domain/national-ids.ts';
import { findPhoneNumbers } from '../../../shared/domain/phone-numbers.ts';
import { topics } from '../topics.ts';
import { testKnowledge } from './test-knowledge.ts';

const { articles, macros } = testKnowledge();
const english = articles.filter(({ locale }) => locale === 'en');
const macroTexts = macros.flatMap((macro) =>
  Object.entries(macro.bodies).map(([locale, text]) => ({ macro, locale, text })),
);
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");

const variables = new Set([
  ...['name', 'first_name', 'email', 'tier', 'locale', 'verification'].map((name) => `customer.${name}`),
  ...['name', 'first_name', 'public_name'].map((name) => `agent.${name}`),
  ...['number', 'subject', 'topic', 'channel'].map((name) => `conversation.${name}`),
  ...['name', 'domain'].map((name) => `workspace.${name}`),
]);

it('uses placeholders that Liquid can read, of the variables there are', () => {
  const liquid = new Liquid();
  for (const { macro, locale, text } of macroTexts) {
    const names = liquid.fullVariablesSync(text);
    for (const name of names) {
      const known = variables.has(name) || /^ask\.[a-z][a-z0-9_]*$/.test(name);
      expect(known, `${macro.title} (${locale}): ${name}`).toBe(true);
    }
  }
  expect(macroTexts.filter(({ text }) => text.includes('{{ask.')).length).toBeGreaterThan(50);
});

it('holds nothing that the studio would not let pass', () => {
  const wrong = macros.flatMap(({ title, bodies, channels }) =>
    doubtsOf(bodies, channels)
      .filter(({ kind }) => forbiddenDoubts.has(kind) || kind === 'unknown-placeholder')
      .map(({ kind, locale, text }) => `${title} (${locale}), ${kind}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

it('has no number that is taken for a telephone’s or a person’s, for all its fees, hashes and days', () => {
  const texts = [
    ...macroTexts.map(({ locale, text }) => ({ locale, text })),
    ...articles.map(({ locale, title, bodyHtml }) => ({ locale, text: `${title}\n${plainText(bodyHtml)}` })),
  ];
  const found = texts.flatMap(({ locale, text }) =>
    [...findPhoneNumbers(text, locale), ...findNationalIds(text, locale)].map(({ start, end }) =>
      text.slice(start, end),
    ),
  );
  expect(found).toEqual([]);
});

it('is filled by the app but for what only the agent knows', () => {
  const filled: Record<string, Record<string, string>> = {};
  for (const name of variables) {
    const [group = '', field = ''] = name.split('.');
    filled[group] = { ...filled[group], [field]: 'vip' };
  }
  for (const { macro, locale, text } of macroTexts) {
    const where = `${macro.title} (${locale})`;
    const left = fillMacro(text, filled).unfilled.map(({ expression }) => expression);
    expect(
      left.every((expression) => /^ask\.\w+$/.test(expression)),
      `${where}: ${left}`,
    ).toBe(true);
    const asked = Object.fromEntries([...text.matchAll(/ask\.(\w+)/g)].map((match) => [match[1] ?? '', '7']));
    expect(fillMacro(text, { ...filled, ask: asked }).unfilled, where).toEqual([]);
    const stranger = fillMacro(text, { ...filled, ask: asked, customer: {} });
    expect(stranger.unfilled, `${where}, customer without a name`).toEqual([]);
  }
});

it('asks in a translation for the same as in the original', () => {
  const asked = (text: string | undefined): string[] =>
    [...new Set([...(text ?? '').matchAll(/\{\{\s*(ask\.\w+)/g)].map((match) => match[1] ?? ''))].sort();
  for (const { macro, locale, text } of macroTexts) {
    expect(asked(text), `${macro.title} (${locale})`).toEqual(asked(macro.bodies.en));
  }
});

it('speaks of topics that conversations have', () => {
  const known = new Set<string>([...topics.map(({ key }) => key), 'limits', 'password-reset']);
  for (const macro of macros)
    for (const topic of macro.topics) expect(known.has(topic), `${macro.title}: ${topic}`).toBe(true);
  const covered = new Set(macros.flatMap((macro) => macro.topics));
  expect(topics.filter(({ key }) => !covered.has(key)).map(({ key }) => key)).toEqual([]);
  const tagged = new Set(english.flatMap(({ tags }) => tags));
  expect(topics.filter(({ key }) => !tagged.has(key)).map(({ key }) => key)).toEqual([]);
});

it('names only macros that exist when a playbook says which one to use', () => {
  const shortcuts = new Set(macros.map(({ shortcut }) => shortcut));
  for (const { articleKey, bodyHtml } of english.filter(({ audience }) => audience === 'internal')) {
    for (const [, shortcut] of bodyHtml.matchAll(/<code>\/([a-z0-9-]+)<\/code>/g)) {
      expect(shortcuts.has(shortcut ?? ''), `${articleKey}: /${shortcut}`).toBe(true);
    }
  }
});

/** A wallet's secret and the words by which somebody would ask for it, in one sentence without a no. */
const secret =
  /seed phrase|recovery phrase|private key|spend key|frase de recuperaci|clave privada|frase de recuperaç|chave privada|kurtarma ifadesi|özel anahtar|cụm từ khôi phục|khóa riêng|عبارة (ال)?استرداد|مفتاحًا? خاصً?ا?|фраз\S* восстановления|приватн\S* ключ|助记词|私钥/i;
const asking =
  /\b(send|give|tell|share|provide|reply with|let us have|need|env[ií]a\w*|necesit\w+|precis\w+|gönder\w*|gửi|cần)\b|أرسل|ترسل|نحتاج|присыла|пришлите|нужн|发送|需要/i;
const denial =
  /\b(no|not|never|nobody|nothing|without|lost|lose|fraud\w*|stole|removed|nunca|ning\S+|ni|não|nem|asla|hiçbir|estafador|golpe|golpista|dolandırıcı)\b|n't|n’t|ma(yın|dık|yız)|olmaz|không|đừng|lừa đảo|لا |ليس|не |никогда|不|从不|勿/i;

it('never asks for a seed phrase or a private key', () => {
  const texts = [
    ...articles.map(({ articleKey, locale, bodyHtml }) => ({
      name: `${articleKey}.${locale}`,
      text: plain(bodyHtml),
    })),
    ...macroTexts.map(({ macro, locale, text }) => ({ name: `${macro.shortcut} (${locale})`, text })),
  ];
  const asks = texts.flatMap(({ name, text }) =>
    text
      .split(/(?<=[.!?。])\s+|\n+/)
      .filter((sentence) => secret.test(sentence) && asking.test(sentence) && !denial.test(sentence))
      .map((sentence) => `${name}: ${sentence.trim()}`),
  );
  expect(asks).toEqual([]);
});

it('recognises a sentence that does ask', () => {
  const sentence = 'Please send us your recovery phrase so that we can help.';
  expect(secret.test(sentence) && asking.test(sentence) && !denial.test(sentence)).toBe(true);
});

it('promises nothing about money in what customers read', () => {
  const promise =
    /\b(we guarantee|is guaranteed|are guaranteed|guaranteed to be|will be refunded|will be recovered|you will get it back|your funds are safe|don't worry)\b/i;
  const texts = [
    ...english
      .filter(({ audience }) => audience === 'public')
      .map(({ title, bodyHtml }) => `${title}: ${plain(bodyHtml)}`),
    ...macros.map(({ title, bodies }) => `${title}: ${bodies.en}`),
  ];
  expect(texts.filter((text) => promise.test(text)).map((text) => text.slice(0, 60))).toEqual([]);
});

it('acknowledges funds and security in the three words', () => {
  for (const shortcut of ['sec-ack', 'phish-clicked', 'card-unknown', 'api-leak', 'wd-white-alert']) {
    const text = macros.find((macro) => macro.shortcut === shortcut)?.bodies.en ?? '';
    for (const word of ['received', 'review', 'taken seriously']) expect(text, shortcut).toContain(word);
  }
});

it('holds no run of words that reads as a seed phrase', () => {
  const words = new Set(wordlist);
  const texts = [
    ...english.map(({ bodyHtml }) => plain(bodyHtml)),
    ...macros.map(({ bodies }) => (bodies.en ?? '').replace(/\{\{.*?\}\}/g, '7')),
  ];
  for (const text of texts) {
    let run = 0;
    for (const word of text.toLowerCase().match(/[a-z']+/g) ?? []) {
      run = words.has(word) ? run + 1 : 0;
      expect(run, word).toBeLessThan(11);
    }
  }
});

it('says something of its own in each article', () => {
  const shingled = english.map(({ articleKey, bodyHtml }) => ({
    articleKey,
    set: shingles(plain(bodyHtml)),
  }));
  const family = /^(deposit|withdraw)-[a-z]+-[a-z]+$|-networks-and-fees$/;
  const own = shingled.filter(({ articleKey }) => !family.test(articleKey));
  const guides = shingled.filter(({ articleKey }) => family.test(articleKey));
  const closest = mostAlike(own);
  const closestGuides = mostAlike(guides);
  console.log(
    `most alike: ${closest.pair} ${closest.share.toFixed(2)}; guides: ${closestGuides.pair} ${closestGuides.share.toFixed(2)}`,
  );
  expect(own.length).toBeGreaterThanOrEqual(120);
  expect(closest.share, closest.pair).toBeLessThan(0.8);
  const short = own.filter(({ set }) => set.size < 90).map(({ articleKey }) => articleKey);
  expect(short).toEqual([]);
});

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}.,]+/gu) ?? [];
  return new Set(words.slice(0, -4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

function mostAlike(texts: readonly { articleKey: string; set: ReadonlySet<string> }[]) {
  let closest = { pair: '', share: 0 };
  for (const [at, left] of texts.entries()) {
    for (const right of texts.slice(at + 1)) {
      let shared = 0;
      for (const shingle of left.set) if (right.set.has(shingle)) shared++;
      const share = shared / Math.max(1, Math.min(left.set.size, right.set.size));
      if (share > closest.share) closest = { pair: `${left.articleKey} ~ ${right.articleKey}`, share };
    }
  }
  return closest;
}
