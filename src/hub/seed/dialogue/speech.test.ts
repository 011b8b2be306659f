import { expect, it } from 'vitest';
import { makeFacts } from '../facts/facts.ts';
import { english } from '../language/en/english.ts';
import type { Pair } from '../language/language.ts';
import { makePerson } from '../people/customers.ts';
import { random } from '../random.ts';
import { emptyMemory, type Memory, makeSpeech } from './speech.ts';

const at = Date.UTC(2026, 2, 14, 9, 30);

function speechIn(plot: string, memory: Memory, seed = 1) {
  const person = makePerson(1, 3, at, []);
  const cast = { person, agentName: () => 'Ana', colleagueName: () => 'Owen', conversationNumber: () => 1 };
  const draw = random(seed, 'speech');
  const facts = makeFacts(draw, 'withdrawal-delayed', cast, at, 60);
  return makeSpeech({ draw, language: english, facts, plot, female: true, at, memory });
}

it('finds the answer that belongs to a question, though more may be said meanwhile', () => {
  const { probe } = english.topics['withdrawal-delayed'] as { probe: readonly Pair[] };
  for (let seed = 0; seed < 30; seed += 1) {
    const memory = emptyMemory();
    const [question] = speechIn('review+android', memory, seed).inTurn(probe, 0);
    const [asked] = speechIn('review+android+money+spoken', memory, seed + 100).inTurn(probe, 0);
    expect(asked).toBe(question);
  }
});

it('says no line twice while there are others, and stays inside its plot', () => {
  const list = ['#review a', 'b', 'c', '#busy d'];
  const memory = emptyMemory();
  const said = Array.from({ length: 3 }, (_, seed) => speechIn('review', memory, seed).any(list));
  expect(said.sort()).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c']).toContain(speechIn('review', memory, 9).any(list));
});
