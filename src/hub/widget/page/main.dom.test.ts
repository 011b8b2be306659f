import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The page reads what a token says, and checks no signature. */
const unsigned = (claims: Record<string, unknown>) => `e30.${btoa(JSON.stringify(claims))}.x`;
const tokenOf = (externalId: string) => unsigned({ chat: { externalId } });
const identityOf = (sub: string) => unsigned({ sub });
const own = { id: 'm', text: 'mine', attachments: [], at: 1 };

type Call = { readonly path: string; readonly token: string | null; readonly body: Record<string, unknown> };
let calls: Call[] = [];
let around: Window;

beforeEach(() => {
  calls = [];
  localStorage.clear();
  document.body.innerHTML = '<main id="chat"></main>';
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentWindow) throw new Error('The frame has no window.');
  around = frame.contentWindow;
  Object.defineProperty(window, 'parent', { value: around, configurable: true });
  const Silent = Object.assign(function silent() {}, { OPEN: 1 });
  vi.stubGlobal('WebSocket', Silent);
  vi.stubGlobal('fetch', async (path: string, { headers, body }: RequestInit) => {
    const token = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? null;
    calls.push({ path, token, body: JSON.parse(String(body ?? '{}')) as Record<string, unknown> });
    if (path.endsWith('/messages'))
      return Response.json({ ...own, ordinal: 1, from: 'you', agentName: null });
    const said = { conversationId: 'c', exchangeName: 'Northgate', customerName: '', state: 'online' };
    const session = { token: token ?? 'begun', ...said, askedForPerson: false, messages: [] };
    return Response.json(session);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  Object.defineProperty(window, 'parent', { value: window, configurable: true });
});

async function openPage(address: string): Promise<void> {
  history.replaceState(null, '', address);
  await import('./main.ts');
}
const tell = (identity: string) =>
  window.dispatchEvent(
    new MessageEvent('message', { source: around, data: { type: 'groundcrew:identity', identity } }),
  );
const keep = (token: string) =>
  localStorage.setItem('groundcrew.chat', JSON.stringify({ token, draft: 'half', unsent: [own] }));

it('shows nobody what another account has left in this browser, and sends that on its way', async () => {
  const left = tokenOf('NG-1');
  keep(left);
  await openPage('/?lang=en&signed-in');
  expect(calls).toEqual([]);
  const identity = identityOf('NG-2');
  tell(identity);
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe('Northgate');
  expect(calls.map(({ path, token }) => [path, token])).toEqual([
    ['/chat/api/messages', left],
    ['/chat/api/start', null],
  ]);
  const device = localStorage.getItem('groundcrew.device');
  expect(device).toHaveLength(36);
  expect(calls[1]?.body).toEqual({ identity, locale: 'en', device });
  expect(localStorage.getItem('groundcrew.chat') ?? '').not.toContain(left);
  expect(document.querySelector('textarea')?.value).toBe('');
});

it('goes on with one’s own conversation, once the page around has said who one is', async () => {
  const kept = tokenOf('NG-1');
  keep(kept);
  await openPage('/?lang=en&signed-in');
  tell(identityOf('NG-1'));
  await expect
    .poll(() => calls.map(({ path, token }) => [path, token]))
    .toContainEqual(['/chat/api/session', kept]);
  expect(calls.map(({ path }) => path)).not.toContain('/chat/api/start');
  await expect.poll(() => document.querySelector('textarea')?.value).toBe('half');
});

it('waits for nobody where no page around has signed anybody in', async () => {
  keep(tokenOf('NG-1'));
  await openPage('/?lang=en');
  await expect.poll(() => calls[0]?.path).toBe('/chat/api/session');
});
