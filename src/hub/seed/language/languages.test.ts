import { expect, it } from 'vitest';
import { makeFacts } from '../facts/facts.ts';
import { makePerson } from '../people/customers.ts';
import { random } from '../random.ts';
import { type TopicKey, topics } from '../topics.ts';
import type { Language, TopicTalk } from './language.ts';
import { languages } from './languages.ts';
import { say, slotsOf } from './phrase.ts';
import { inPlot, plotsOfTopic } from './plots.ts';
import { answersToRemarks, findings, handovers, remarks } from './team/notes.ts';

const now = Date.UTC(2026, 2, 14, 9, 30);

function topicPhrases(talk: TopicTalk): string[] {
  const { subject, open, detail, want, post = [], probe, work, follow, solve } = talk;
  return [
    ...subject,
    ...open,
    ...detail,
    ...want,
    ...post,
    ...work,
    ...solve,
    ...probe.flat(),
    ...follow.flat(),
  ];
}

function phrasesOf(language: Language): string[] {
  const { customer, agent } = language.talk;
  const common = [...Object.values(customer), ...Object.values(agent)].flat();
  return [...common, ...Object.values(language.topics).flatMap(topicPhrases)];
}

function factsFor(topic: TopicKey) {
  const person = makePerson(1, 11, now, []);
  const cast = {
    person,
    agentName: () => 'Ana',
    colleagueName: () => 'Tomás',
    conversationNumber: () => 10_241,
  };
  return makeFacts(random(1, topic), topic, cast, now, 120);
}

it.each(languages.map((language) => [language.locale, language] as const))(
  'can say every phrase of %s',
  (_locale, language) => {
    for (const phrase of phrasesOf(language)) {
      const facts = factsFor('withdrawal-delayed');
      for (const female of [true, false]) {
        const draw = random(3, phrase);
        const text = say(phrase, {
          female,
          choose: (count) => draw.int(0, count - 1),
          fact: (slot) => facts.get(slot, language, now),
        });
        expect(text.replace(' | Northgate', ''), phrase).not.toMatch(/[[\]{}<>|]|undefined|#[a-z]/);
      }
    }
  },
);

it('knows every fact that the notes of the team ask for', () => {
  const english = languages[0] as Language;
  for (const topic of topics) {
    const facts = factsFor(topic.key);
    for (const phrase of [...findings[topic.key], ...remarks, ...handovers, ...answersToRemarks])
      for (const slot of slotsOf(phrase)) expect(facts.get(slot, english, now), slot).not.toBe('');
  }
});

it('has something to say at every turn of every plot', () => {
  for (const language of languages) {
    for (const [topic, talk] of Object.entries(language.topics)) {
      for (const plot of plotsOfTopic(talk)) {
        const place = `${language.locale} ${topic} ${plot}`;
        for (const list of [talk.open, talk.work, talk.solve, talk.subject] as const)
          expect(inPlot(list, plot).length, place).toBeGreaterThan(0);
        expect(inPlot(talk.probe, plot).length, place).toBeGreaterThan(0);
      }
    }
  }
});

it('covers every topic in English and the everyday ones everywhere', () => {
  const everyday: TopicKey[] = [
    'withdrawal-delayed',
    'deposit-missing',
    'wrong-network',
    'missing-memo',
    'kyc-document',
    'kyc-selfie',
    'lost-2fa',
    'account-hacked',
    'phishing',
    'fee-question',
    'app-crash',
    'p2p-dispute',
    'liquidation',
  ];
  for (const topic of topics) expect(languages[0]?.topics[topic.key], topic.key).toBeDefined();
  for (const language of languages)
    for (const topic of everyday) expect(language.topics[topic], `${language.locale} ${topic}`).toBeDefined();
});

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
};

it.each(Object.keys(scripts))('writes %s in its own script', (locale) => {
  const language = languages.find((one) => one.locale === locale) as Language;
  const foreign = phrasesOf(language).filter((phrase) => {
    const prose = phrase
      .replace(/^#[a-z,-]+ /, '')
      .replace(/\{[^}]*\}/g, '')
      .replace(/https?:\S+|[A-Z]{2,}\w*|Northgate|iPhone|Outlook|Android|Telegram|WhatsApp|TXID|Memo/gi, '');
    const own = prose.match(scripts[locale] as RegExp)?.length ?? 0;
    const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
    return latin > own;
  });
  expect(foreign.filter((phrase) => phrase.length > 24)).toEqual([]);
});

it('keeps the letters of other alphabets out of the Latin ones', () => {
  for (const language of languages.filter((one) => !(one.locale in scripts)))
    for (const phrase of phrasesOf(language))
      expect(phrase).not.toMatch(/\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Han}|\p{Script=Greek}/u);
});

it('counts hours as Russian and Arabic count them', () => {
  const byLocale = new Map(languages.map((one) => [one.locale, one]));
  const hours = (locale: string, count: number) => byLocale.get(locale)?.span(count * 60);
  expect([2, 5, 21, 11].map((count) => hours('ru', count))).toEqual([
    '2 часа',
    '5 часов',
    '21 час',
    '11 часов',
  ]);
  expect([2, 3, 11].map((count) => hours('ar', count))).toEqual(['ساعتين', '3 ساعات', '11 ساعة']);
});
