import { expect, it } from 'vitest';
import { generateExchange } from '../../src/hub/seed/generate.ts';
import { findSecrets } from '../../src/shared/domain/secrets/find-secrets.ts';
import { rounds } from '../support/brief.ts';
import { ordinaryLanguages, ordinaryTexts, shapeOf } from '../support/ordinary-texts.ts';
import { drawing, plantedLanguages, plantedSecret } from '../support/planted-secrets.ts';

const now = Date.UTC(2026, 10, 22, 15, 0);

/** What customers and agents of the demo write, by the customer's language. */
function ordinaryMessages(messages: number): Map<string, string[]> {
  const exchange = generateExchange({ now, messages, seed: 77 });
  const locales = new Map([...exchange.customers].map(({ id, locale }) => [id, locale.slice(0, 2)]));
  const found = new Map<string, string[]>();
  for (const { conversation, messages: said } of exchange.bundles) {
    const language = locales.get(conversation.customerId) ?? 'en';
    const texts = said.filter(({ kind }) => kind !== 'event').map(({ bodyText }) => bodyText);
    found.set(language, [...(found.get(language) ?? []), ...texts]);
  }
  return found;
}

it('finds every recovery phrase and every key with a checksum, wherever in a message it stands', () => {
  const ordinary = ordinaryMessages(25_000);
  const tally = { proven: 0, named: 0, missedNamed: 0 };
  const missed: string[] = [];
  for (const language of plantedLanguages) {
    const { draw } = drawing(language);
    const around = ordinary.get(language)?.filter((text) => text.trim() !== '') ?? [];
    expect(around.length, language).toBeGreaterThan(50);
    for (let n = 0; n < rounds(80, 250); n += 1) {
      const planted = plantedSecret(`${language} ${n}`, language);
      const sign = draw(['\n', ' ', '\n\n', '. ']);
      const text = draw([
        `${draw(around)}${sign}${planted.text}`,
        `${planted.text}\n${draw(around)}`,
        `${draw(around)}${sign}${planted.text}\n${draw(around)}`,
      ]);
      const found = findSecrets(text);
      const covered = planted.parts.every((part) => {
        const at = text.indexOf(part);
        // A list's own number or bullet before its first word may stay.
        const begin = at + (/^[\d.)\s•"]*/.exec(part)?.[0].length ?? 0);
        const bare = part.replace(/["\s]+$/, '');
        return found.some(
          ({ kind, start, end }) =>
            kind === planted.kind && start <= Math.max(begin, at) && end >= at + bare.length,
        );
      });
      if (planted.proven) tally.proven += 1;
      else tally.named += 1;
      if (covered) continue;
      if (!planted.proven) tally.missedNamed += 1;
      missed.push(`${language} ${planted.kind} ${planted.proven}: ${JSON.stringify(planted.text)}`);
    }
  }
  console.info(
    `${tally.proven} phrases and keys, ${tally.named} named by words (${tally.missedNamed} missed)\n${missed.slice(0, 20).join('\n')}`,
  );
  expect(missed.filter((line) => line.includes(' true: '))).toEqual([]);
  expect(tally.proven).toBeGreaterThan(rounds(300, 1_000));
  expect(tally.missedNamed).toBe(0);
});

/** Of each of the languages; together more than the ten thousand of which one may be taken for a secret. */
const composedTexts = rounds(1_500, 6_000);

it('takes at most one ordinary message in ten thousand for one, of more than so many that are all different', () => {
  const ofDemo = ordinaryMessages(rounds(20_000, 60_000));
  const texts = new Set(
    ordinaryLanguages.flatMap((language) => [
      ...ordinaryTexts(language, composedTexts),
      ...(ofDemo.get(language) ?? []),
    ]),
  );
  const alarms = [...texts].flatMap((text) =>
    findSecrets(text).map(
      ({ kind, start, end }) =>
        `${kind} «${text.slice(start, end)}» in: ${text.slice(Math.max(0, start - 60), end + 20)}`,
    ),
  );
  const shapes = new Set([...texts].map(shapeOf));
  console.info(
    `${texts.size} different ordinary messages in ${ordinaryLanguages.length} languages, ${shapes.size} of them different in more than numbers; ${alarms.length} alarms\n${alarms.slice(0, 20).join('\n')}`,
  );
  expect(ordinaryLanguages).toHaveLength(8);
  expect(texts.size).toBeGreaterThan(ordinaryLanguages.length * composedTexts);
  expect(texts.size).toBeGreaterThan(10_000);
  expect(alarms.length).toBeLessThanOrEqual(texts.size / 10_000);
});
