import type { MessageView } from '../../../shared/contract/views.ts';

/** Messages that one person wrote in one go, drawn under one name. */
export type Run = { readonly kind: 'run'; readonly key: string; readonly messages: readonly MessageView[] };
export type ThreadRow =
  | Run
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'event'; readonly key: string; readonly message: MessageView }
  | { readonly kind: 'unread'; readonly key: string };

const runMs = 5 * 60_000;

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
    next.bodyHtml === null &&
    last.bodyHtml === null &&
    next.createdAt - last.createdAt < runMs
  );
}

/**
 * What the thread draws, oldest first: a line per day, runs of messages, events between them, and one line above
 * the first message that the agent has not seen (`seenOrdinal` when the conversation was opened; null: no line).
 */
export function threadRows(messages: readonly MessageView[], seenOrdinal: number | null): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let run: MessageView[] = [];
  let day = '';
  let unreadShown = seenOrdinal === null || seenOrdinal === 0;

  const endRun = () => {
    const first = run[0];
    if (first) rows.push({ kind: 'run', key: first.id, messages: run });
    run = [];
  };

  for (const message of messages) {
    const today = dayKey(message.createdAt);
    if (today !== day) {
      endRun();
      rows.push({ kind: 'day', key: `day ${today}`, at: message.createdAt });
      day = today;
    }
    if (!unreadShown && message.ordinal !== null && message.ordinal > (seenOrdinal ?? 0)) {
      if (message.kind === 'reply' && message.author.kind !== 'agent') {
        endRun();
        rows.push({ kind: 'unread', key: 'unread' });
      }
      if (message.kind !== 'event') unreadShown = true;
    }
    if (message.kind === 'event') {
      endRun();
      rows.push({ kind: 'event', key: message.id, message });
      continue;
    }
    if (!continues(run, message)) endRun();
    run.push(message);
  }
  endRun();
  return rows;
}
