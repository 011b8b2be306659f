import { prepared, type ReadableDb } from '../db/handle.ts';
import { listAgents, listGroups } from '../db/queries/people.ts';
import { foldText } from './fold.ts';

/** Words of a name as it is looked for; `maya.chen` and `maya-chen` are two. */
function wordsIn(value: string): string[] {
  return foldText(value).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether each of the words begins one of a name's. */
function isCalled(name: string, words: readonly string[]): boolean {
  const parts = wordsIn(name);
  return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
}

/** Ids of the agents whom a value means: `me`, a whole name or address, or the beginnings of its words. */
export function agentsNamed(db: ReadableDb, value: string, me: string): string[] {
  if (value.toLowerCase() === 'me') return me === '' ? [] : [me];
  const words = wordsIn(value);
  const agents = listAgents(db);
  const exactly = agents.filter(({ name, email }) =>
    [name, email].some((one) => foldText(one) === foldText(value)),
  );
  const found =
    exactly.length > 0 ? exactly : agents.filter(({ name, email }) => isCalled(`${name} ${email}`, words));
  return found.map(({ id }) => id);
}

/** Ids of the queues that a value means: a whole name, or the beginnings of its words. */
export function queuesNamed(db: ReadableDb, value: string): string[] {
  const words = wordsIn(value);
  const groups = listGroups(db);
  const exactly = groups.filter(({ name }) => wordsIn(name).join(' ') === words.join(' '));
  const found = exactly.length > 0 ? exactly : groups.filter(({ name }) => isCalled(name, words));
  return found.map(({ id }) => id);
}

/** Ids of all customers in whose name, address or number each of the words occurs. */
export function customersNamed(db: ReadableDb, value: string): string[] {
  const words = customerQueryWords(value);
  if (words.length === 0) return [];
  const filters = words.map(() => 'instr(words, ?) > 0').join(' AND ');
  return prepared<{ id: string }>(
    db,
    `SELECT id FROM customers INDEXED BY customers_by_name WHERE ${filters}`,
  )
    .all(...words)
    .map(({ id }) => id);
}

const telephone = /^\+?(?:\d[\s().-]*){5,15}$/;

/** What is looked for in `customers.words`: a telephone number however it is written, otherwise words. */
export function customerQueryWords(value: string): string[] {
  const plain = value.trim();
  if (telephone.test(plain)) return [plain.replace(/\D/g, '')];
  return foldText(plain).split(/\s+/).filter(Boolean).slice(0, 6);
}
