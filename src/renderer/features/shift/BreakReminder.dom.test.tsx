import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { defaultSettings } from '../../engine/settings.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { useToasts } from '../../ui/toast/toasts.ts';
import { BreakReminder } from './BreakReminder.tsx';

const { queries, asked } = vi.hoisted(() => {
  const keyOf = (name: string) => ({
    queryOptions: (options: object) => ({
      ...options,
      queryKey: [name],
      queryFn: () => null,
      enabled: false,
    }),
    queryKey: () => [name],
  });
  return { queries: { status: keyOf('status'), settings: { get: keyOf('settings') } }, asked: vi.fn() };
});
vi.mock('../../engine/queries.ts', () => ({ q: queries }));
vi.mock('../../engine/client.ts', () => ({ engine: { shift: { set: asked } } }));

const minute = 60_000;
const began = Date.UTC(2026, 10, 30, 8);

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ now: began });
  asked.mockReset().mockResolvedValue(undefined);
  useToasts.setState({ toasts: [] });
  await setUpTexts();
});
afterEach(() => vi.useRealTimers());

/** A desk at which somebody has been in this state since then. */
async function atWork(breakReminderMinutes: number) {
  const client = new QueryClient();
  const stand = (state: string, stateSince: number) =>
    client.setQueryData<Partial<AppStatus>>(['status'], { me: { state, stateSince } as AppStatus['me'] });
  client.setQueryData(['settings'], { ...defaultSettings, breakReminderMinutes });
  stand('available', began);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <BreakReminder />
      </QueryClientProvider>,
    ),
  );
  return {
    stand: (state: string) => act(async () => stand(state, Date.now())),
    pass: (minutes: number) => act(async () => vi.advanceTimersByTime(minutes * minute)),
    leave: () => act(async () => root.unmount()),
  };
}
/** What was said since this was asked last. */
function said(): string[] {
  const { toasts } = useToasts.getState();
  useToasts.setState({ toasts: [] });
  return toasts.map(({ text }) => text);
}

it('says a word after each spell at work, once, and offers the break', async () => {
  const desk = await atWork(120);
  await desk.pass(119);
  expect(said()).toEqual([]);
  await desk.pass(1);
  useToasts.getState().toasts[0]?.action?.run();
  expect(said()).toEqual([expect.stringMatching(/2 hours/)]);
  expect(asked).toHaveBeenCalledExactlyOnceWith({ state: 'break' });
  await desk.pass(1);
  expect(said()).toEqual([]);
  await desk.pass(119);
  expect(said()).toEqual([expect.stringMatching(/4 hours/)]);
  await desk.leave();
});

it('counts anew after a break, and not at all while away or where it is switched off', async () => {
  const desk = await atWork(60);
  await desk.pass(50);
  await desk.stand('break');
  await desk.pass(200);
  expect(said()).toEqual([]);
  await desk.stand('available');
  await desk.pass(59);
  expect(said()).toEqual([]);
  await desk.pass(1);
  expect(said()).toEqual([expect.stringMatching(/1 hour/)]);
  await desk.leave();

  const off = await atWork(0);
  await off.pass(600);
  expect(said()).toEqual([]);
  await off.leave();
});
