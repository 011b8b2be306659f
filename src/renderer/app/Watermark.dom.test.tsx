import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppStatus } from '../../shared/contract/app-status.ts';
import { Watermark } from './Watermark.tsx';

const { queries } = vi.hoisted(() => ({
  queries: {
    status: {
      queryOptions: (options: object) => ({
        ...options,
        queryKey: ['status'],
        queryFn: () => null,
        enabled: false,
      }),
    },
  },
}));
vi.mock('../engine/queries.ts', () => ({ q: queries }));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 23, 59, 58) });
});
afterEach(() => vi.useRealTimers());

async function draw(status: object) {
  const client = new QueryClient();
  client.setQueryData(['status'], status as Partial<AppStatus>);
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Watermark />
      </QueryClientProvider>,
    ),
  );
  const words = () => {
    const mark = host.querySelector<HTMLElement>('[data-watermark]');
    const svg = decodeURIComponent(
      /^url\("data:image\/svg\+xml,(.+)"\)$/.exec(mark?.style.backgroundImage ?? '')?.[1] ?? '',
    );
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return [...drawn.querySelectorAll('text')].map((line) => line.textContent);
  };
  return { host, words, leave: () => act(async () => root.unmount()) };
}

it('says who sits where, and when to the minute', async () => {
  const me = { name: 'Ana <Vidal> & "co"', email: 'ana@northgate.example' };
  const { words, leave } = await draw({ me, workstation: 'desk-14', workspace: { name: 'Northgate' } });
  expect(words()).toEqual([
    'Ana <Vidal> & "co" · ana@northgate.example',
    '2026-11-30 23:59 UTC · desk-14 · Northgate',
  ]);
  await act(async () => vi.advanceTimersByTime(2000));
  expect(words()[1]).toBe('2026-12-01 00:00 UTC · desk-14 · Northgate');
  await leave();
});

it('is not there before anybody has signed in', async () => {
  const { host, leave } = await draw({ me: null, workstation: 'desk-14', workspace: null });
  expect(host.innerHTML).toBe('');
  await leave();
});
