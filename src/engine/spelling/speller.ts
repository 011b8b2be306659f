import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../logging/open-log.ts';
import { dictionariesOf } from './languages.ts';
import type { FromSpeller, SpellerData, ToSpeller } from './speller-messages.ts';

export type Speller = {
  /** Languages that have a dictionary here, as two letters. */
  languages(): readonly string[];
  /** Whether a word of the trade, right in every language. */
  isOfTheTrade(word: string): boolean;
  /** Those of these words that no dictionary of a language knows; none when the dictionary cannot be read. */
  wrong(language: string, words: readonly string[]): Promise<ReadonlySet<string>>;
  /** What may have been meant, the likeliest first, six at most. Takes up to seconds where words are long. */
  suggest(language: string, word: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Unused for so long, the dictionaries leave the memory. */
const idleMs = 10 * 60_000;
const mostRemembered = 20_000;

type Asked = { resolve(found: readonly string[]): void; reject(error: Error): void };
type Thread = {
  readonly worker: Worker;
  readonly open: Set<string>;
  readonly opening: Map<string, Promise<void>>;
};
type Question = ToSpeller extends infer M ? (M extends ToSpeller ? Omit<M, 'id'> : never) : never;

/**
 * Checks spelling in a thread of its own, which is started and reads a dictionary when one is first needed. `folder` is
 * what the build laid out; without it there are no languages.
 */
export function createSpeller(folder: string | null, log: Log): Speller {
  const file = (name: string) => join(folder ?? '', name);
  const present = Object.keys(dictionariesOf).filter(
    (language) =>
      folder !== null && dictionariesOf[language]?.every((name) => existsSync(file(`${name}.dic`))),
  );
  const words = present.length > 0 ? readFileSync(file('words.txt'), 'utf8').split('\n').filter(Boolean) : [];
  const trade = new Set(words.map((word) => word.toLowerCase()));
  const asked = new Map<number, Asked>();
  /** What was found out, by language: whether a word is right. */
  const remembered = new Map<string, Map<string, boolean>>();
  let thread: Promise<Thread> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;

  async function start(): Promise<Thread> {
    const data: SpellerData = { wasm: await readFile(file('hunspell.wasm')), words };
    // From source a thread is the source; bundled it lies beside the bundle.
    const source = import.meta.filename.endsWith('.ts') ? 'speller.worker.ts' : 'speller.worker.js';
    const worker = new Worker(join(import.meta.dirname, source), { workerData: data });
    worker.unref();
    worker.on('message', (reply: FromSpeller) => {
      const waiting = asked.get(reply.id);
      asked.delete(reply.id);
      if ('found' in reply) waiting?.resolve(reply.found);
      else waiting?.reject(new Error(reply.problem));
    });
    const ended = (error: unknown) => {
      thread = null;
      for (const { reject } of asked.values()) reject(new Error(String(error)));
      asked.clear();
    };
    worker.on('error', ended);
    worker.on('exit', () => ended('the thread has ended'));
    return { worker, open: new Set(), opening: new Map() };
  }

  function ask({ worker }: Thread, question: Question): Promise<readonly string[]> {
    count += 1;
    const message = { ...question, id: count } as ToSpeller;
    return new Promise((resolve, reject) => {
      asked.set(message.id, { resolve, reject });
      worker.postMessage(message);
    });
  }

  async function open(language: string): Promise<Thread> {
    clearTimeout(idle);
    idle = setTimeout(() => void rest(), idleMs);
    idle.unref();
    thread ??= start();
    const at = await thread;
    if (at.open.has(language)) return at;
    const opening = at.opening.get(language) ?? read(at, language).finally(() => at.opening.delete(language));
    at.opening.set(language, opening);
    await opening;
    return at;
  }

  async function read(at: Thread, language: string): Promise<void> {
    const began = performance.now();
    const dictionaries = await Promise.all(
      (dictionariesOf[language] ?? []).map(async (name) => ({
        affixes: await readFile(file(`${name}.aff`)),
        stems: await readFile(file(`${name}.dic`)),
      })),
    );
    const now = await ask(at, { type: 'open', language, dictionaries });
    at.open.clear();
    for (const one of now) at.open.add(one);
    log.info({ language, ms: Math.round(performance.now() - began) }, 'dictionary read');
  }

  async function rest(): Promise<void> {
    const going = thread;
    thread = null;
    await (await going)?.worker.terminate();
  }

  function memoryOf(language: string): Map<string, boolean> {
    const kept = remembered.get(language);
    if (kept && kept.size < mostRemembered) return kept;
    const fresh = new Map<string, boolean>();
    remembered.set(language, fresh);
    return fresh;
  }

  return {
    languages: () => present,
    isOfTheTrade: (word) => trade.has(word.toLowerCase()),
    async wrong(language, all) {
      if (!present.includes(language)) return new Set();
      const memory = memoryOf(language);
      const fresh = [...new Set(all)].filter((word) => !memory.has(word));
      if (fresh.length > 0) {
        const wrong = new Set(await ask(await open(language), { type: 'wrong', language, words: fresh }));
        for (const word of fresh) memory.set(word, !wrong.has(word));
      }
      return new Set(all.filter((word) => memory.get(word) === false));
    },
    async suggest(language, word) {
      if (!present.includes(language)) return [];
      return ask(await open(language), { type: 'suggest', language, word });
    },
    async close() {
      clearTimeout(idle);
      await rest();
    },
  };
}
