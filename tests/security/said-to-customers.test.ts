import { expect, it } from 'vitest';
import { findAskingForKeys } from '../../src/shared/domain/asking-for-secrets.ts';
import { findPromises } from '../../src/shared/domain/forbidden-promises.ts';
import { findTipOff } from '../../src/shared/domain/kyc/find-tip-off.ts';
import { guardSentences, type Labelled } from '../support/guard-sentences.ts';

/** What keeps a reply from leaving, by what it is kept for. */
const guards: Readonly<Record<Exclude<keyof Labelled, 'harmless'>, (text: string) => boolean>> = {
  tipOff: (text) => findTipOff(text) !== null,
  promise: (text) => findPromises(text).length > 0,
  asks: (text) => findAskingForKeys(text).length > 0,
};
const kinds = Object.keys(guards) as (keyof typeof guards)[];

it('stops replies in ten languages for what must not be said, and lets their harmless neighbours leave', () => {
  const wrong: string[] = [];
  const lines = Object.entries(guardSentences).map(([language, labelled]) => {
    const sentences = [...kinds, 'harmless' as const].flatMap((label) =>
      labelled[label].map((text) => ({ label, text })),
    );
    const counted = kinds.map((kind) => {
      let right = 0;
      let stopped = 0;
      for (const { label, text } of sentences) {
        const isStopped = guards[kind](text);
        if (isStopped) stopped += 1;
        if (isStopped && label === kind) right += 1;
        if (isStopped !== (label === kind))
          wrong.push(`${language} ${kind} ${isStopped ? 'stopped' : 'missed'}: ${text}`);
      }
      return `${kind} precision ${right}/${stopped}, recall ${right}/${labelled[kind].length}`;
    });
    return `${language}: ${counted.join('; ')}; ${labelled.harmless.length} harmless`;
  });
  console.info([...lines, ...wrong].join('\n'));
  expect(Object.keys(guardSentences)).toEqual(['en', 'es', 'pt', 'tr', 'vi', 'ar', 'ru', 'zh', 'hi', 'id']);
  expect(wrong).toEqual([]);
});

it('finds them in the middle of a longer reply, at their place', () => {
  for (const [language, labelled] of Object.entries(guardSentences)) {
    const [before = '', after = ''] = labelled.harmless.slice(-2);
    for (const text of labelled.tipOff) {
      const found = findTipOff(`${before} ${text}\n${after}`);
      expect(found?.start, `${language}: ${text}`).toBeGreaterThan(before.length);
      expect(found?.end).toBeLessThanOrEqual(before.length + 1 + text.length);
    }
    for (const text of labelled.promise) {
      const [found] = findPromises(`${before} ${text}\n${after}`);
      expect(found?.start, `${language}: ${text}`).toBeGreaterThan(before.length);
    }
  }
});
