import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import { createListWindow, keepUnchangedRows, type PageSource } from './list-window.ts';

const row = (number: number, more: Partial<ConversationRow> = {}) =>
  ({ id: `c${number}`, number, subject: `Subject ${number}`, unread: false, ...more }) as ConversationRow;

function desk(count: number) {
  let rows = Array.from({ length: count }, (_, index) => row(index));
  const asked: number[] = [];
  const source: PageSource = ({ offset, limit }) => ({
    queryKey: ['list', offset],
    queryFn: () => {
      asked.push(offset);
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
  });
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  return {
    client,
    asked,
    source,
    change(next: (rows: ConversationRow[]) => ConversationRow[]) {
      rows = next(rows);
      return client.invalidateQueries({ queryKey: ['list'] });
    },
  };
}

const query = { view: 'all', sort: 'newest', filter: '' } as const;
const open: { dispose: () => void }[] = [];
function windowOn({ client, source }: ReturnType<typeof desk>) {
  const list = createListWindow(client, source, query);
  open.push(list);
  return list;
}
afterEach(() => {
  for (const list of open.splice(0)) list.dispose();
});

it('knows its length and first rows after one page', async () => {
  const list = windowOn(desk(100_000));
  await expect.poll(() => list.state().total).toBe(100_000);
  expect(list.row(0)?.id).toBe('c0');
  expect(list.row(49)?.id).toBe('c49');
  expect(list.row(70_000)).toBeUndefined();
});

it('brings the rows in sight, wherever the scrollbar was dragged to, and no others', async () => {
  const inbox = desk(100_000);
  const list = windowOn(inbox);
  await expect.poll(() => list.state().total).toBe(100_000);
  list.show(70_010, 70_024);
  await expect.poll(() => list.row(70_024)?.id).toBe('c70024');
  expect(inbox.asked).toEqual([0, 69_950, 70_000]);
  expect(list.row(0)).toBeUndefined();
});

it('asks once for a row that is far away, and for its page no more when it comes into sight', async () => {
  const inbox = desk(100_000);
  const list = windowOn(inbox);
  await expect.poll(() => list.state().total).toBe(100_000);
  expect((await list.rowAt(7))?.id).toBe('c7');
  expect((await list.rowAt(99_999))?.id).toBe('c99999');
  list.show(99_985, 99_999);
  await expect.poll(() => list.row(99_950)?.id).toBe('c99950');
  expect(list.indexOf('c99999')).toBe(99_999);
  expect(inbox.asked).toEqual([0, 99_950]);
});

it('follows a change, and only the changed row is another object', async () => {
  const inbox = desk(60);
  const list = windowOn(inbox);
  await expect.poll(() => list.row(5)).toBeDefined();
  const untouched = list.row(5);
  await inbox.change((rows) => [
    row(999),
    ...rows.map((old) => (old.number === 7 ? row(7, { unread: true }) : { ...old })),
  ]);
  await expect.poll(() => list.row(0)?.id).toBe('c999');
  expect(list.row(6)).toBe(untouched);
  expect(list.row(8)?.unread).toBe(true);
  expect(list.indexOf('c5')).toBe(6);
  expect(list.state().total).toBe(61);
});

it('lets no row move while they are held, and takes what came once they are let go', async () => {
  const inbox = desk(60);
  const list = windowOn(inbox);
  await expect.poll(() => list.row(5)).toBeDefined();
  list.hold();
  await inbox.change((rows) => [row(999), ...rows]);
  expect([list.row(0)?.id, list.state().total]).toEqual(['c0', 60]);
  list.show(50, 59);
  await expect.poll(() => list.row(55)).toBeDefined();
  expect(list.row(0)?.id).toBe('c0');
  list.letGo();
  expect([list.row(0)?.id, list.row(1)?.id, list.state().total]).toEqual(['c999', 'c0', 61]);
});

it('says nothing when a refetch brought nothing new', async () => {
  const inbox = desk(60);
  const list = windowOn(inbox);
  await expect.poll(() => list.row(5)).toBeDefined();
  const heard = vi.fn();
  list.subscribe(heard);
  await inbox.change((rows) => rows.map((old) => ({ ...old })));
  expect(heard).not.toHaveBeenCalled();
});

it('keeps what it showed while the next answer is an error, and says so when there was nothing', async () => {
  const failing = desk(10);
  const list = createListWindow(
    failing.client,
    () => ({ queryKey: ['list', 'bad'], queryFn: () => Promise.reject(new Error('no database')) }),
    query,
  );
  open.push(list);
  await expect.poll(() => list.state().settled).toBe(true);
  expect(list.state().error).toBeInstanceOf(Error);
  expect(list.state().total).toBeNull();
});

it('shares rows by conversation, not by place', () => {
  const old = { total: 2, rows: [row(1), row(2)] };
  const fresh = keepUnchangedRows(old, { total: 3, rows: [row(3), row(1), row(2)] });
  expect(fresh.rows[1]).toBe(old.rows[0]);
  expect(fresh.rows[2]).toBe(old.rows[1]);
});
