import type { MessageView } from '../../../shared/contract/conversation-views.ts';

/** Messages that one person wrote in one go, drawn under one name. */
type Run = { readonly kind: 'run'; readonly messages: readonly MessageView[] };
export type ThreadRow = (
  | Run
  | { readonly kind: 'day'; readonly at: number }
  | { readonly kind: 'event'; readonly message: MessageView }
  /** What the exchange's chatbot handed over: the line that says so, and as much of its transcript as is loaded. */
  | { readonly kind: 'chatbot'; readonly message: MessageView; readonly lines: readonly MessageView[] }
  | { readonly kind: 'unread' }
) & {
  readonly key: string;
  /** Of the message that it stands for or above; null: not at the hub yet. */
  readonly ordinal: number | null;
};

const runMs = 5 * 60_000;
const stretchOrdinals = 40;

/** The local calendar day of an instant, as a key. */
export function dayKey(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

function continues(run: readonly MessageView[], next: MessageView): boolean {
  const last = run.at(-1);
  return (
    last !== undefined &&
    last.kind === next.kind &&
    last.author.kind === next.author.kind &&
    last.author.id === next.author.id &&
    last.channel === next.channel &&
    last.from?.id === next.from?.id &&
    next.bodyHtml === null &&
    last.bodyHtml === null &&
    next.createdAt - last.createdAt < runMs
  );
}

/** The hand-over that a message belongs to the transcript of; messages oldest first. */
export function handOverOf(messages: readonly MessageView[], line: MessageView): MessageView | undefined {
  const { ordinal, conversationId } = line;
  if (ordinal === null || line.kind !== 'reply') return undefined;
  return messages.find(
    ({ event, ordinal: at, conversationId: where }) =>
      event?.type === 'chatbot' &&
      where === conversationId &&
      at !== null &&
      at > ordinal &&
      at - event.lines <= ordinal,
  );
}

/** Transcripts by the id of their hand-over. */
function transcripts(messages: readonly MessageView[]): ReadonlyMap<string, readonly MessageView[]> {
  const handOvers = messages.filter(({ event }) => event?.type === 'chatbot');
  const found = new Map<string, MessageView[]>(handOvers.map(({ id }) => [id, []]));
  if (handOvers.length > 0)
    for (const message of messages) {
      const handOver = handOverOf(handOvers, message);
      if (handOver) found.get(handOver.id)?.push(message);
    }
  return found;
}

/**
 * What the thread draws, oldest first: a line per day, runs of messages, events between them, and one line above
 * the first message that the agent has not seen (`seenOrdinal` when the conversation was opened; null: no line). What was said
 * to the exchange's chatbot is one row, where it was handed over.
 */
export function threadRows(messages: readonly MessageView[], seenOrdinal: number | null): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let run: MessageView[] = [];
  let day = '';
  let unreadShown = seenOrdinal === null || seenOrdinal === 0;
  const folded = transcripts(messages);
  const inside = new Set([...folded.values()].flat());

  const endRun = () => {
    const first = run[0];
    if (first) rows.push({ kind: 'run', key: first.id, ordinal: first.ordinal, messages: run });
    run = [];
  };

  for (const message of messages) {
    if (inside.has(message)) continue;
    const { ordinal } = message;
    const lines = folded.get(message.id);
    const today = dayKey(message.createdAt);
    if (today !== day) {
      endRun();
      rows.push({ kind: 'day', key: `day ${today}`, ordinal, at: message.createdAt });
      day = today;
    }
    if (!unreadShown && ordinal !== null && ordinal > (seenOrdinal ?? 0)) {
      if (lines || (message.kind === 'reply' && message.author.kind !== 'agent')) {
        endRun();
        rows.push({ kind: 'unread', key: 'unread', ordinal });
      }
      if (lines || message.kind !== 'event') unreadShown = true;
    }
    if (lines) {
      endRun();
      rows.push({ kind: 'chatbot', key: message.id, ordinal, message, lines });
      continue;
    }
    if (message.kind === 'event') {
      endRun();
      rows.push({ kind: 'event', key: message.id, ordinal, message });
      continue;
    }
    if (!continues(run, message) || (ordinal ?? 1) % stretchOrdinals === 0) endRun();
    run.push(message);
  }
  endRun();
  return rows;
}

/** Which stretch a message with this ordinal stands in. */
export const stretchOf = (ordinal: number): number => Math.floor(ordinal / stretchOrdinals);

export type Stretch = { readonly key: number; readonly rows: readonly ThreadRow[] };

/**
 * The rows in stretches that the browser lays out only near the visible part. Cut at fixed ordinals, so that older
 * messages coming in front leave the stretches that are drawn alone.
 */
export function stretches(rows: readonly ThreadRow[]): Stretch[] {
  const found: { key: number; rows: ThreadRow[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const key = row.ordinal === null ? (last?.key ?? 0) : stretchOf(row.ordinal);
    if (last?.key === key) last.rows.push(row);
    else found.push({ key, rows: [row] });
  }
  return found;
}

function sameRow(a: ThreadRow, b: ThreadRow): boolean {
  if (a.key !== b.key || a.kind !== b.kind) return false;
  if (a.kind === 'event' && b.kind === 'event') return a.message === b.message;
  if (a.kind === 'chatbot' && b.kind === 'chatbot')
    return a.message === b.message && sameMessages(a.lines, b.lines);
  return a.kind !== 'run' || b.kind !== 'run' || sameMessages(a.messages, b.messages);
}

function sameMessages(a: readonly MessageView[], b: readonly MessageView[]): boolean {
  return a.length === b.length && a.every((message, at) => message === b[at]);
}

/** Whether two lists of rows draw the same. */
export function sameRows(a: readonly ThreadRow[], b: readonly ThreadRow[]): boolean {
  return a.length === b.length && a.every((row, at) => sameRow(row, b[at] as ThreadRow));
}
