import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGate } from '../../src/shared/domain/gate/read-gate.ts';

/**
 * What customers say, one a line: F about funds, S about security, D of somebody in distress, O ordinary. `build` is what
 * the rules were written by; `held-out` was written after them and is not to be looked at when they are changed. `unseen` was written later by somebody who had not
 * read the rules; they were then mended on what they did not name of it (docs/human-gate.md has the figures of before).
 */
const folder = join(import.meta.dirname, '../human-gate');
const classes = { F: 'funds', S: 'security', D: 'distress', O: 'ordinary' } as const;
type Class = keyof typeof classes;

type Labelled = { readonly language: string; readonly label: Class; readonly text: string };

const sets = ['build', 'held-out', 'unseen'] as const;
type SetName = (typeof sets)[number];
/** What is not understood is closed too: were all of it, the gate would be worth nothing. Most of `unseen` has a word of which the rules know nothing. */
const mostClosed: Readonly<Record<SetName, number>> = { build: 0.6, 'held-out': 0.6, unseen: 0.8 };

function readSet(set: SetName): Labelled[] {
  return readdirSync(join(folder, set))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, set, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const label = line.charAt(0);
          if (!(label in classes) || line[1] !== ' ') throw new Error(`${file}: ${line}`);
          return { language: file.replace('.txt', ''), label: label as Class, text: line.slice(2) };
        }),
    );
}

const isClosed = ({ text }: Labelled) => readGate(text).length > 0;
const isNamed = ({ text }: Labelled) => readGate(text).some(({ level }) => level !== 'unsure');
const share = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;

for (const set of sets) {
  it(`no machine answers what is about funds, security or distress: ${set}`, () => {
    const all = readSet(set);
    const languages = [...new Set(all.map(({ language }) => language))];
    expect(languages).toHaveLength(10);
    const report: string[] = [];
    for (const language of languages) {
      const cells = (Object.keys(classes) as Class[]).map((label) => {
        const of = all.filter((one) => one.language === language && one.label === label);
        expect(of.length).toBeGreaterThan(2);
        const closed = of.filter(isClosed).length;
        return `${classes[label]} ${closed}/${of.length}, named ${of.filter(isNamed).length}`;
      });
      report.push(`${language}  ${cells.join(' · ')}`);
    }
    const hard = all.filter(({ label }) => label !== 'O');
    const ordinary = all.filter(({ label }) => label === 'O');
    const closed = hard.filter(isClosed).length;
    const wrongly = ordinary.filter(isClosed).length;
    const named = hard.filter(isNamed).length;
    const wronglyNamed = ordinary.filter(isNamed).length;
    console.info(
      [
        `Human gate, ${set}: ${all.length} messages; closed to machines, and of these named by the rules`,
        ...report,
        `recall ${share(closed, hard.length)}, precision ${share(closed, closed + wrongly)}; named: recall ${share(named, hard.length)}, precision ${share(named, named + wronglyNamed)}`,
      ].join('\n'),
    );
    expect(hard.filter((one) => !isClosed(one)).map(({ text }) => text)).toEqual([]);
    expect(wrongly / ordinary.length).toBeLessThanOrEqual(mostClosed[set]);
    // By its words none of it is about money, security or distress.
    if (set === 'unseen') expect(wronglyNamed).toBe(0);
  });
}

it('the rules themselves name every message that they were written by or mended on', () => {
  const unnamed = [...readSet('build'), ...readSet('unseen')].filter(
    (one) => one.label !== 'O' && !isNamed(one),
  );
  expect(unnamed.map(({ text }) => text)).toEqual([]);
});

it('there are as many messages as were asked for', () => {
  expect(sets.flatMap(readSet).length).toBeGreaterThanOrEqual(800);
});
