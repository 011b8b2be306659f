import type { ReadableDb } from '../db/handle.ts';
import { agentsNamed, customersNamed } from './names.ts';
import { anyOf, type Sql, sql } from './sql.ts';

/** Who wrote a message. */
export type Writer = { readonly author_kind: string; readonly author_id: string | null };

/** What the values of `from:` mean. */
export type Writers = {
  readonly customers: ReadonlySet<string>;
  /** Nobody but customers was named, and each by name. */
  readonly customersAlone: boolean;
  readonly wrote: (writer: Writer) => boolean;
  /** Of `conversations AS c`: it is these customers', or these agents wrote in it. */
  readonly ofConversation: Sql;
  readonly unknown: readonly string[];
};

const kinds = ['customer', 'agent', 'bot'] as const;

/** A value is a kind of writer, `me`, or words of a customer's or an agent's name. */
export function readWriters(db: ReadableDb, values: readonly string[], me: string): Writers {
  const wanted = new Set<string>();
  const agents = new Set<string>();
  const customers = new Set<string>();
  const unknown: string[] = [];
  for (const value of values) {
    const kind = kinds.find((one) => one === value.toLowerCase());
    if (kind) {
      wanted.add(kind);
      continue;
    }
    const named = agentsNamed(db, value, me);
    const called = value.toLowerCase() === 'me' ? [] : customersNamed(db, value);
    for (const id of named) agents.add(id);
    for (const id of called) customers.add(id);
    if (named.length + called.length === 0) unknown.push(value);
  }
  const inMessages = (test: string, value: string) =>
    sql(`EXISTS (SELECT 1 FROM messages AS m WHERE m.conversation = c.n AND ${test})`, value);
  const oneOf = (ids: ReadonlySet<string>) => JSON.stringify([...ids]);
  return {
    customers,
    customersAlone: wanted.size === 0 && agents.size === 0,
    unknown,
    wrote({ author_kind, author_id }) {
      if (wanted.has(author_kind)) return true;
      if (author_id === null) return false;
      return author_kind === 'customer' ? customers.has(author_id) : agents.has(author_id);
    },
    ofConversation: anyOf([
      ...(customers.size > 0
        ? [sql('c.customer_id IN (SELECT value FROM json_each(?))', oneOf(customers))]
        : []),
      ...(agents.size > 0
        ? [inMessages('m.author_id IN (SELECT value FROM json_each(?))', oneOf(agents))]
        : []),
      ...[...wanted].map((kind) => inMessages('m.author_kind = ?', kind)),
    ]),
  };
}
