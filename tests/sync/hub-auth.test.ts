import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshLeewayMs, refreshTokenMs } from '../../src/hub/auth/sessions.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { selectRows } from '../../src/hub/store/database.ts';
import { everyDatabase } from '../support/databases.ts';
import { everyonesPassword } from '../support/exchange.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { kindOf, openLive, refusalOf, wireClient } from '../support/wire.ts';

const system = { kind: 'system', id: null } as const;

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let now = Date.now();
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => now });
  });
  afterAll(() => hub.close());

  const out = () => wireClient(hub.url);
  const password = (email: string, secret: string) =>
    out().auth.signIn({ email, password: secret, workstation: 'desk 4' });

  it('signs an agent in by e-mail, whatever its case, and password', async () => {
    const session = await password('OMAR@northgate.example', everyonesPassword);
    expect(session.agent).toEqual(hub.agents.omar);
    expect(session.workspace).toEqual(hub.workspace);
    expect(session.accessExpiresAt).toBeGreaterThan(now);
    expect((await wireClient(hub.url, session).sync.start({})).me.id).toBe(hub.agents.omar.id);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await refusalOf(password('omar@northgate.example', 'wrong horse'));
    const unknown = await refusalOf(password('nobody@northgate.example', 'wrong horse'));
    expect(wrong).toEqual(unknown);
    expect(wrong.kind).toBe('wrong-credentials');
  });

  it('keeps neither password nor refresh token readable', async () => {
    const session = await hub.signIn('omar');
    const dump = JSON.stringify([
      await selectRows(hub.hub.store.db, sql`select * from agent_credentials`),
      await selectRows(hub.hub.store.db, sql`select * from refresh_tokens`),
      await selectRows(hub.hub.store.db, sql`select * from sessions`),
    ]);
    expect(dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(dump).not.toContain(everyonesPassword);
    expect(dump).not.toContain(session.refreshToken);
  });

  it('trades a refresh token for the next session', async () => {
    const first = await hub.signIn('mia');
    const second = await out().auth.refresh({ refreshToken: first.refreshToken });
    expect(second.sessionId).toBe(first.sessionId);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await wireClient(hub.url, second).sync.start({})).me.id).toBe(hub.agents.mia.id);
    expect((await out().auth.refresh({ refreshToken: second.refreshToken })).sessionId).toBe(first.sessionId);
  });

  it('gives the same next session again when the first answer was lost', async () => {
    const first = await hub.signIn('mia');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => out().auth.refresh({ refreshToken: first.refreshToken })),
    );
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
  });

  it('ends the session when a spent token comes back late: one of the two has stolen it', async () => {
    const first = await hub.signIn('mia');
    const second = await out().auth.refresh({ refreshToken: first.refreshToken });
    const live = await openLive(hub.url, { session: second });
    await live.next('welcome');
    now += refreshLeewayMs + 1;
    expect(await kindOf(out().auth.refresh({ refreshToken: first.refreshToken }))).toBe('not-signed-in');
    expect(await kindOf(out().auth.refresh({ refreshToken: second.refreshToken }))).toBe('not-signed-in');
    expect(await kindOf(wireClient(hub.url, second).sync.start({}))).toBe('not-signed-in');
    expect((await live.next('bye')).error.kind).toBe('not-signed-in');
    await live.closed;
  });

  it('ends the session when a spent token comes back after its successor was used, however soon', async () => {
    const first = await hub.signIn('mia');
    const second = await out().auth.refresh({ refreshToken: first.refreshToken });
    const third = await out().auth.refresh({ refreshToken: second.refreshToken });
    expect(await kindOf(out().auth.refresh({ refreshToken: first.refreshToken }))).toBe('not-signed-in');
    expect(await kindOf(out().auth.refresh({ refreshToken: third.refreshToken }))).toBe('not-signed-in');
  });

  it('signs out for good', async () => {
    const session = await hub.signIn('lena');
    await wireClient(hub.url, session).auth.signOut({});
    expect(await kindOf(wireClient(hub.url, session).sync.start({}))).toBe('not-signed-in');
    expect(await kindOf(out().auth.refresh({ refreshToken: session.refreshToken }))).toBe('not-signed-in');
  });

  it('signs somebody who left out everywhere, at once', async () => {
    const session = await hub.signIn('carla');
    const live = await openLive(hub.url, { session });
    await live.next('welcome');
    await changeAgent(hub.hub.context, hub.workspace.id, hub.agents.carla.id, { active: false }, system);
    expect((await live.next('bye')).error.kind).toBe('not-signed-in');
    expect(await kindOf(wireClient(hub.url, session).sync.start({}))).toBe('not-signed-in');
    expect(await kindOf(password('carla@northgate.example', everyonesPassword))).toBe('wrong-credentials');
  });

  it('takes no access token that has run out, was tampered with, or says it needs no signature', async () => {
    const session = await hub.signIn('omar');
    const start = (accessToken: string) => wireClient(hub.url, { accessToken }).sync.start({});
    const [header = '', claims = '', signature = ''] = session.accessToken.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: hub.agents.ada.id }),
    ).toString('base64url');
    expect(await kindOf(start(`${header}.${other}.${signature}`))).toBe('not-signed-in');
    expect(await kindOf(start(`${none}.${claims}.`))).toBe('not-signed-in');
    expect(await kindOf(start('nonsense'))).toBe('not-signed-in');
    expect(await kindOf(wireClient(hub.url).sync.start({}))).toBe('not-signed-in');
    now = session.accessExpiresAt + 1;
    expect(await kindOf(start(session.accessToken))).toBe('not-signed-in');
    now += refreshTokenMs;
    expect(await kindOf(out().auth.refresh({ refreshToken: session.refreshToken }))).toBe('not-signed-in');
  });

  it('signs the demo agent in by the secret it was started with, and by no other', async () => {
    const session = await out().auth.embedded({ secret: testSecret, workstation: 'this machine' });
    expect(session.agent.id).toBe(hub.agents.omar.id);
    const wrong = { secret: testSecret.replace(/.$/, '0'), workstation: 'this machine' };
    expect(await kindOf(out().auth.embedded({ ...wrong, secret: `${wrong.secret.slice(0, -1)}x` }))).toBe(
      'wrong-credentials',
    );
  });

  it('slows down whoever guesses: the eleventh attempt has to wait, the right password too', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () => kindOf(password('sven@northgate.example', 'guess'))),
    );
    expect(attempts.filter((kind) => kind === 'wrong-credentials')).toHaveLength(10);
    const refused = await refusalOf(password('sven@northgate.example', everyonesPassword));
    expect(refused.kind).toBe('rate-limited');
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect((await password('ada@northgate.example', everyonesPassword)).agent.id).toBe(hub.agents.ada.id);
  });
});

it('signs nobody in by itself when it runs as a server', async () => {
  const hub = await startTestHub({ server: true });
  const call = wireClient(hub.url).auth.embedded({ secret: testSecret, workstation: 'this machine' });
  expect(await kindOf(call)).toBe('not-found');
  await hub.close();
});
