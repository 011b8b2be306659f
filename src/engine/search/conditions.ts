import type { UnknownName } from '../../shared/contract/hits.ts';
import type { SoughtGate } from '../../shared/domain/gate/gate.ts';
import { statesSought } from '../../shared/domain/recovery/recovery-case.ts';
import type { SearchCondition } from '../../shared/domain/search-conditions.ts';
import type { ReadableDb } from '../db/handle.ts';
import { agentsNamed, queuesNamed } from './names.ts';
import { anyOf, isIn, negated, type Sql, sql } from './sql.ts';
import { readWriters, type Writer, type Writers } from './writers.ts';

/** The conditions of a search, sorted by what they are asked of. */
export type Conditions = {
  /** Of `conversations AS c`, whether messages are looked for or conversations. */
  readonly conversation: readonly Sql[];
  /** Of `messages AS m`. */
  readonly message: readonly Sql[];
  /** Of `conversations AS c` when conversations are looked for, by what was written in them: costly, so asked last. */
  readonly whole: readonly Sql[];
  /** Asked of each message in code: there may be thousands of customers. */
  readonly writers: readonly ((writer: Writer) => boolean)[];
  /** When all messages must be of these customers' conversations; null: of anybody's. */
  readonly customers: readonly string[] | null;
  /** Bounds of a message's instant in ms, which the SQL repeats. */
  readonly from: number;
  readonly until: number;
  /** Names that nobody and nothing here has. */
  readonly unknown: readonly UnknownName[];
};

const ever = Number.MAX_SAFE_INTEGER;
const ofConversation = {
  open: 'c.working = 1',
  solved: 'c.working = 0',
  unread: 'c.unread = 1',
  waiting: '(c.working = 1 AND c.waiting_since IS NOT NULL)',
  breaching: 'c.breaching = 1',
  snoozed: 'c.asleep = 1',
  unassigned: 'c.assignee_id IS NULL',
  draft: 'c.has_draft = 1',
  upset: 'c.mood IS NOT NULL',
  signal: 'c.signal IS NOT NULL',
} as const;
const ofMessage = { note: "m.kind = 'note'", attachment: 'm.attachments IS NOT NULL' } as const;

/** What conditions mean on this workstation for the agent `me`. */
export function readConditions(
  db: ReadableDb,
  conditions: readonly SearchCondition[],
  me: string,
): Conditions {
  const conversation: Sql[] = [];
  const message: Sql[] = [];
  const whole: Sql[] = [];
  const writers: ((writer: Writer) => boolean)[] = [];
  const unknown: UnknownName[] = [];
  let customers: readonly string[] | null = null;
  let from = 0;
  let until = ever;

  for (const condition of conditions) {
    const { not } = condition;
    const add = (to: Sql[], piece: Sql) => to.push(not ? negated(piece) : piece);
    switch (condition.field) {
      case 'from': {
        const who: Writers = readWriters(db, condition.values, me);
        for (const value of who.unknown) unknown.push({ operator: 'from', value });
        writers.push((writer) => who.wrote(writer) !== not);
        add(whole, who.ofConversation);
        if (!not && who.customersAlone) customers ??= [...who.customers];
        break;
      }
      case 'time': {
        const [start, end] = [condition.from ?? 0, condition.until ?? ever];
        add(message, sql('(m.created_at >= ? AND m.created_at < ?)', start, end));
        // A conversation lies in every time that it touches.
        add(whole, sql('(c.last_message_at >= ? AND c.created_at < ?)', start, end));
        if (not) break;
        from = Math.max(from, start);
        until = Math.min(until, end);
        break;
      }
      case 'is':
      case 'has': {
        const states = condition.values.map((state) => stateOf(state, me));
        const inMessage = states.some((state) => 'message' in state);
        if (inMessage) {
          add(
            message,
            anyOf(states.map((state) => ('message' in state ? state.message : inItsConversation(state)))),
          );
          add(
            whole,
            anyOf(
              states.map((state) => ('message' in state ? inAnyMessage(state.message) : state.conversation)),
            ),
          );
        } else {
          add(conversation, anyOf(states.flatMap((state) => ('message' in state ? [] : state.conversation))));
        }
        break;
      }
      case 'in':
      case 'to': {
        const found = condition.values.map((value) => {
          if (condition.field === 'to' && value.toLowerCase() === 'nobody')
            return sql('c.assignee_id IS NULL');
          const ids = condition.field === 'in' ? queuesNamed(db, value) : agentsNamed(db, value, me);
          if (ids.length === 0) unknown.push({ operator: condition.field, value });
          return isIn(condition.field === 'in' ? 'c.group_id' : 'c.assignee_id', ids);
        });
        add(conversation, anyOf(found));
        break;
      }
      case 'tag':
        // Tags are kept as JSON: with its quotes, one is found whole.
        add(
          conversation,
          anyOf(
            condition.values.map((tag) => sql('instr(lower(c.tags), lower(?)) > 0', JSON.stringify(tag))),
          ),
        );
        break;
      case 'lang':
        add(
          conversation,
          anyOf(condition.values.map((base) => sql("(c.locale = ? OR c.locale LIKE ? || '-%')", base, base))),
        );
        break;
      case 'recovery':
        add(conversation, isIn('c.recovery', statesSought(condition.values)));
        break;
      case 'gate':
        add(conversation, anyOf(condition.values.map(gateSql)));
        break;
      default:
        add(conversation, isIn(`c.${condition.field}`, condition.values));
    }
  }
  return { conversation, message, whole, writers, customers, from, until, unknown };
}

/** As `isSoughtGate` has it. */
function gateSql(sought: SoughtGate): Sql {
  if (sought === 'human') return sql("c.gate ->> '$.level' <> 'unsure'");
  if (sought === 'urgent') return sql("c.gate ->> '$.level' = 'urgent'");
  return sql(
    "EXISTS (SELECT 1 FROM json_each(c.gate, '$.reasons') WHERE json_each.value ->> '$.topic' = ?)",
    sought,
  );
}

type State = { readonly conversation: Sql } | { readonly message: Sql };

function stateOf(state: keyof typeof ofConversation | keyof typeof ofMessage | 'mine', me: string): State {
  if (state === 'mine') return { conversation: sql('c.assignee_id = ?', me) };
  if (state === 'note' || state === 'attachment') return { message: sql(ofMessage[state]) };
  return { conversation: sql(ofConversation[state]) };
}

function inAnyMessage(piece: Sql): Sql {
  const text = `EXISTS (SELECT 1 FROM messages AS m WHERE m.conversation = c.n AND ${piece.sql})`;
  return { sql: text, values: piece.values };
}

function inItsConversation({ conversation }: { readonly conversation: Sql }): Sql {
  const text = `EXISTS (SELECT 1 FROM conversations AS c WHERE c.n = m.conversation AND ${conversation.sql})`;
  return { sql: text, values: conversation.values };
}
