import { parentPort, workerData } from 'node:worker_threads';
import { Hunspell } from 'hunspell-wasm';
import startHunspell from 'hunspell-wasm/wasm/hunspell.js';
import type { FromSpeller, SpellerData, ToSpeller } from './speller-messages.ts';

/** More than these lie in memory only while they are used in turn: the oldest goes. */
const mostLanguages = 2;
const mostSuggestions = 6;

const { wasm, words } = workerData as SpellerData;
// Its types leave out what its loader takes.
const start = startHunspell as (options: { wasmBinary: Uint8Array }) => ReturnType<typeof startHunspell>;
const module = start({ wasmBinary: wasm });
const languages = new Map<string, readonly Hunspell[]>();

async function read({ language, dictionaries }: Extract<ToSpeller, { type: 'open' }>): Promise<void> {
  const hunspell = await module;
  for (const oldest of [...languages.keys()].slice(0, Math.max(0, languages.size + 1 - mostLanguages))) {
    for (const one of languages.get(oldest) ?? []) one.dispose();
    languages.delete(oldest);
  }
  languages.set(
    language,
    dictionaries.map(({ affixes, stems }) => {
      // Its files take bytes as well as text; as text they would be taken apart and put together once more.
      const one = new Hunspell(hunspell, affixes as unknown as string, stems as unknown as string);
      for (const word of words) one.addWord(word);
      return one;
    }),
  );
}

function of(language: string): readonly Hunspell[] {
  const found = languages.get(language);
  if (!found) throw new Error(`${language} is not open`);
  // Used last.
  languages.delete(language);
  languages.set(language, found);
  return found;
}

const knows = (all: readonly Hunspell[], language: string, word: string): boolean => {
  if (all.some((one) => one.testSpelling(word))) return true;
  // A Turkish ending stands behind a name and an apostrophe.
  const [name = '', ending] = word.split("'");
  return language === 'tr' && ending !== undefined && all.some((one) => one.testSpelling(name));
};

async function answer(message: ToSpeller): Promise<readonly string[]> {
  switch (message.type) {
    case 'open':
      await read(message);
      return [...languages.keys()];
    case 'wrong': {
      const all = of(message.language);
      return message.words.filter((word) => !knows(all, message.language, word));
    }
    case 'suggest': {
      const all = of(message.language).flatMap((one) => one.getSpellingSuggestions(message.word));
      return [...new Set(all)].slice(0, mostSuggestions);
    }
  }
}

let before = Promise.resolve();
parentPort?.on('message', (message: ToSpeller) => {
  before = before.then(async () => {
    const reply: FromSpeller = await answer(message).then(
      (found) => ({ id: message.id, found }),
      (error: unknown) => ({ id: message.id, problem: String(error) }),
    );
    parentPort?.postMessage(reply);
  });
});
