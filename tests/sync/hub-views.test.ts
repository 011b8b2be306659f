import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewDraft } from '../../src/shared/domain/saved-view.ts';
import type { Mutation, MutationResult } from '../../src/shared/wire/mutations.ts';
import { Change } from '../../src/shared/wire/sync.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const clients = {} as Record<Who, WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['omar', 'mia', 'lena', 'ada'] as const)
      clients[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(() => hub.close());

  async function apply(who: Who, mutation: Mutation, key = uuidv7()): Promise<MutationResult> {
    const { results } = await clients[who].mutations.apply({ items: [{ key, mutation }] });
    const [result] = results;
    if (!result) throw new Error('No result.');
    return result;
  }
  const draft = (change: Partial<ViewDraft> = {}): ViewDraft => ({
    id: uuidv7(),
    name: 'Spanish deposits',
    icon: 'flag',
    colour: 'teal',
    visibility: 'personal',
    match: 'all',
    conditions: [{ field: 'language', not: false, values: ['es'] }],
    position: 0,
    ...change,
  });
  const save = (who: Who, view: ViewDraft, expected: number | null) =>
    apply(who, { kind: 'view-save', view, expected });
  const remove = (who: Who, view: ViewDraft) => apply(who, { kind: 'view-delete', viewId: view.id });
  const viewsOf = async (who: Who) => (await clients[who].sync.start({})).views;
  const names = async (who: Who) => (await viewsOf(who)).map(({ name }) => name);

  /** What an agent hears of one view between two moments. */
  async function heard(who: Who, view: ViewDraft, happen: () => Promise<unknown>): Promise<Change[]> {
    const { cursor } = await clients[who].sync.start({});
    await happen();
    const { changes } = await clients[who].sync.changes({ since: cursor, limit: 500 });
    return changes.map((one) => Change.parse(one)).filter(({ id }) => id === view.id);
  }

  it('keeps a view for its owner, on every workstation of theirs, and for nobody else', async () => {
    const view = draft();
    const forOthers = await heard('lena', view, async () => {
      const forOwner = await heard('omar', view, async () => {
        expect(await save('omar', view, null)).toMatchObject({ outcome: 'applied' });
      });
      expect(forOwner).toMatchObject([
        { entity: 'view', row: { ...view, ownerId: hub.agents.omar.id, version: 1 } },
      ]);
    });
    expect(forOthers).toEqual([]);
    expect(await names('omar')).toContain('Spanish deposits');
    expect(await names('lena')).not.toContain('Spanish deposits');
    expect(await save('lena', { ...view, name: 'Mine now' }, 1)).toMatchObject({ outcome: 'refused' });
    expect(await remove('ada', view)).toMatchObject({ outcome: 'refused', why: 'not-found' });
  });

  it('gives a shared view to everyone, and takes it from them when it is shared no more', async () => {
    const view = draft({ name: 'Whales' });
    await save('omar', view, null);
    const shared = await heard('mia', view, () => save('omar', { ...view, visibility: 'team' }, 1));
    expect(shared).toMatchObject([{ row: { name: 'Whales', ownerId: hub.agents.omar.id } }]);
    expect(await names('mia')).toContain('Whales');
    const taken = await heard('mia', view, () => save('omar', view, 2));
    expect(taken).toEqual([{ entity: 'view', id: view.id, row: null }]);
    expect(await names('mia')).not.toContain('Whales');
    expect(await names('omar')).toContain('Whales');
  });

  it('lets its owner, leads and administrators change a shared view, and nobody else', async () => {
    const view = draft({ name: 'Late ones', visibility: 'team' });
    await save('omar', view, null);
    expect(await save('mia', { ...view, name: 'Ours' }, 1)).toMatchObject({ why: 'forbidden' });
    expect(await remove('mia', view)).toMatchObject({ why: 'forbidden' });
    expect(await save('lena', { ...view, name: 'Late' }, 1)).toMatchObject({ outcome: 'applied' });
    const [changed] = (await viewsOf('omar')).filter(({ id }) => id === view.id);
    expect(changed).toMatchObject({ name: 'Late', ownerId: hub.agents.omar.id, version: 2 });
    expect(await remove('ada', view)).toMatchObject({ outcome: 'applied' });
    expect(await names('omar')).not.toContain('Late');
  });

  it('lets one of two people who change a view at once win, and tells the other', async () => {
    const view = draft({ name: 'Contested', visibility: 'team' });
    await save('omar', view, null);
    expect(await save('lena', { ...view, name: 'By the lead' }, 1)).toMatchObject({ outcome: 'applied' });
    expect(await save('omar', { ...view, name: 'By its owner' }, 1)).toMatchObject({
      outcome: 'conflict',
      because: 'changed',
      current: null,
    });
    expect(await names('omar')).toContain('By the lead');
  });

  it('executes each key once and deletes what is gone already without a word', async () => {
    const view = draft({ name: 'Once' });
    const key = uuidv7();
    const mutation: Mutation = { kind: 'view-save', view, expected: null };
    const first = await apply('omar', mutation, key);
    expect(await apply('omar', mutation, key)).toMatchObject({ ...first, outcome: 'duplicate' });
    expect((await names('omar')).filter((name) => name === 'Once')).toHaveLength(1);
    const gone = await heard('omar', view, () => remove('omar', view));
    expect(gone).toEqual([{ entity: 'view', id: view.id, row: null }]);
    expect(await remove('omar', view)).toMatchObject({ outcome: 'applied' });
  });

  it('refuses a view that has no name left once it is cleaned', async () => {
    expect(await save('omar', draft({ name: '\u0007' }), null)).toMatchObject({ why: 'empty' });
  });
});
