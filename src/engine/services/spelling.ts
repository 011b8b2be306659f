import type { Log } from '../../logging/open-log.ts';
import type { SpellingCheck } from '../../shared/contract/spelling.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { addOwnWord, foldWord, listOwnWords, removeOwnWord } from '../db/queries/own-words.ts';
import { listAgents, listGroups } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import type { News } from '../rpc/news.ts';
import type { Inputs } from '../rpc/services.ts';
import { languageOfLocale } from '../spelling/languages.ts';
import type { Speller } from '../spelling/speller.ts';
import { proseOf } from '../spelling/words.ts';
import { loadLanguageOf } from './guards/language.ts';

/** Words that are marked at most: a text in a language other than the one chosen is not painted red to its end. */
const mostMarked = 300;
/** A reply must say as much before it is taken to be in another language than the customer's. In characters. */
const fewestToTell = 60;
const mostToTell = 2_000;

type Parts = { readonly speller: Speller; readonly news: News; readonly log: Log; now(): number };

/** Spelling of what is being written, against dictionaries that lie on this machine, and the agent's own words. */
export function createSpelling({ speller, news, log, now }: Parts) {
  const changed = () => news.changed([{ topic: 'spelling' }]);

  return {
    languages: () => [...speller.languages()],

    async check(db: ReadableDb, input: Inputs['spelling']['check']): Promise<SpellingCheck> {
      const { text } = input;
      const language = input.language ?? (await languageFor(db, input, speller));
      if (!speller.languages().includes(language)) return { language, known: false, wrong: [] };
      const places = proseOf(text);
      const wrong = await speller
        .wrong(
          language,
          places.map(({ word }) => word),
        )
        .catch((error: unknown) => {
          log.warn({ language, error: String(error) }, 'the spelling could not be checked');
          return new Set<string>();
        });
      if (wrong.size === 0) return { language, known: true, wrong: [] };
      const right = rightHere(db, input.conversationId);
      return {
        language,
        known: true,
        wrong: places
          .filter(
            ({ word }) => wrong.has(word) && !right.has(foldWord(word)) && !isRight(word, right, speller),
          )
          .slice(0, mostMarked)
          .map(({ start, end }) => ({ start, end })),
      };
    },

    async suggest({ language, word }: Inputs['spelling']['suggest']): Promise<string[]> {
      const found = await speller.suggest(language, word.replaceAll('’', "'")).catch((error: unknown) => {
        log.warn({ language, error: String(error) }, 'there are no suggestions');
        return [];
      });
      return [...found];
    },

    words: (db: ReadableDb) => listOwnWords(db),

    add(db: WritableDb, { word }: Inputs['spelling']['add']): void {
      if (!addOwnWord(db, word, now(), limits.ownWords)) fail('bad-input', 'the dictionary is full');
      changed();
    },

    remove(db: WritableDb, { word }: Inputs['spelling']['remove']): void {
      removeOwnWord(db, word);
      changed();
    },
  };
}

/** A possessive of a word that is right, or a word of the trade. */
function isRight(word: string, right: ReadonlySet<string>, speller: Speller): boolean {
  const [stem = word] = word.split("'");
  return speller.isOfTheTrade(word) || speller.isOfTheTrade(stem) || right.has(foldWord(stem));
}

/** The language that a text is surely written in. */
const tell = async (text: string) => (await loadLanguageOf(text))(text);

/** The customer's language, unless the text is clearly written in another; a note is in the desk's. */
async function languageFor(
  db: ReadableDb,
  { conversationId, mode, text }: Inputs['spelling']['check'],
  speller: Speller,
): Promise<string> {
  const locale = mode === 'reply' ? findRecord(db, conversationId)?.locale : getWorkspace(db)?.locale;
  const wanted = languageOfLocale(locale ?? 'en');
  const written = text.length < fewestToTell ? null : await tell(text.slice(0, mostToTell));
  return written !== null && speller.languages().includes(written) ? written : wanted;
}

/** Words that are right in this conversation: the agent's own, and the names of everybody concerned. */
function rightHere(db: ReadableDb, conversationId: string): ReadonlySet<string> {
  const names = [
    findRecord(db, conversationId)?.customer_name ?? '',
    getWorkspace(db)?.name ?? '',
    ...listAgents(db).flatMap(({ name, publicName }) => [name, publicName ?? '']),
    ...listGroups(db).map(({ name }) => name),
  ];
  const words = names.flatMap((name) => name.split(/[\s.,()-]+/u)).filter((word) => word !== '');
  return new Set([...words, ...listOwnWords(db)].map(foldWord));
}
