import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordIdentity } from '../../src/hub/services/freezes/identity.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readConversation } from '../../src/hub/store/queries/conversations.ts';
import { listEscalationsIn } from '../../src/hub/store/queries/escalations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { listRecoveriesIn } from '../../src/hub/store/queries/recovery.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { workspaces } from '../../src/hub/store/schema/workspaces.ts';
import { samplesFor } from '../../src/shared/domain/chain/sample-addresses.ts';
import { defaultTable } from '../../src/shared/domain/recovery/default-table.ts';
import type { RecoveryDeed, RecoveryState } from '../../src/shared/domain/recovery/recovery-case.ts';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { Bundle } from '../../src/shared/wire/sync.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { wireClient } from '../support/wire.ts';

type Who = keyof Exchange['agents'];
type Save = Extract<Mutation, { kind: 'recovery-save' }>;
type Step = Extract<Mutation, { kind: 'recovery-step' }>;

const address = samplesFor(1).find(({ network }) => network === 'ethereum')?.address ?? '';
const fact = (value: string) => ({ value, messageId: null });
const complete: Save['facts'] = {
  asset: fact('USDT'),
  network: fact('bnb'),
  'expected-network': fact('ethereum'),
  amount: fact('500'),
  hash: fact(`0x${'9f2c'.repeat(16)}`),
  to: fact(address),
  ownership: fact('screenshot'),
  landed: fact('deposit'),
};

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterAll(() => hub.close());

  const caller = (who: Who) => ({ agentId: hub.agents[who].id, workspaceId: hub.workspace.id });
  async function apply(who: Who, mutation: Mutation, key = uuidv7()) {
    const [result] = await applyMutations(hub.hub.context, caller(who), [{ key, mutation }]);
    return result;
  }
  const saveOf = (conversation: keyof Exchange['conversations'], more: Partial<Save> = {}): Save => ({
    kind: 'recovery-save',
    conversationId: hub.conversations[conversation].id,
    caseId: uuidv7(),
    stepId: uuidv7(),
    what: 'wrong-network',
    facts: complete,
    returnTo: null,
    expected: null,
    ...more,
  });
  const stepOf = (
    { caseId, conversationId }: Save,
    deed: RecoveryDeed,
    expected: RecoveryState,
    more: Partial<Step> = {},
  ): Step => {
    const [reason] = hub.targets.tier2.reasons;
    return {
      kind: 'recovery-step',
      conversationId,
      caseId,
      stepId: uuidv7(),
      deed,
      text: '',
      expected,
      handOver:
        deed === 'hand-over'
          ? {
              escalationId: uuidv7(),
              targetId: hub.targets.tier2.id,
              reason: reason?.key ?? '',
              severity: 'normal',
              checks: (reason?.checks ?? []).map((key) => ({ key, there: true })),
              override: '',
              note: '500 USDT on the wrong network.',
            }
          : null,
      ...more,
    };
  };
  const read = async ({ conversationId, caseId }: Pick<Save, 'conversationId' | 'caseId'>) => {
    const found = await listRecoveriesIn(hub.hub.context.store.db, [conversationId]);
    const one = found.find(({ id }) => id === caseId);
    if (!one) throw new Error('not there');
    return one;
  };
  const later = (save: Save, expected: number, more: Partial<Save> = {}): Save => ({
    ...save,
    stepId: uuidv7(),
    expected,
    ...more,
  });

  it('collects until nothing is missing, once whatever is sent twice, and lets the second of two look again', async () => {
    const { hash: _, ...incomplete } = complete;
    const save = saveOf('g1', { facts: incomplete });
    const key = uuidv7();
    expect(await apply('omar', save, key)).toMatchObject({ outcome: 'applied' });
    expect(await apply('omar', save, key)).toMatchObject({ outcome: 'duplicate' });
    expect(await read(save)).toMatchObject({ state: 'collecting', revision: 1, steps: [{ kind: 'open' }] });
    expect(await apply('lena', saveOf('g1'))).toMatchObject({ because: 'changed' });
    expect(await apply('omar', stepOf(save, 'hand-over', 'collecting'))).toMatchObject({
      because: 'changed',
    });
    expect(await apply('lena', later(save, 1, { facts: complete }))).toMatchObject({ outcome: 'applied' });
    expect(await apply('omar', later(save, 1, { facts: {} }))).toMatchObject({ because: 'changed' });
    expect(await read(save)).toMatchObject({ state: 'ready', revision: 2, facts: complete });
    expect(await apply('omar', stepOf(save, 'close', 'ready'))).toMatchObject({ outcome: 'applied' });
  });

  it('takes in nothing that cannot be right, no secret, and no word that the customer did not write', async () => {
    const wrong = { ...complete, network: fact('tron') };
    expect(await apply('omar', saveOf('g2', { facts: wrong }))).toMatchObject({ why: 'invalid' });
    const seed = 'abandon ability able about above absent absorb abstract absurd abuse access accident';
    expect(await apply('omar', saveOf('g2', { facts: { ...complete, platform: fact(seed) } }))).toMatchObject(
      { why: 'secret' },
    );
    expect(await apply('mia', saveOf('s1'))).toMatchObject({ why: 'not-found' });
    const { db } = hub.hub.context.store;
    const [theirs] = await readThread(db, hub.conversations.g2.id, undefined, 5);
    const [others] = await readThread(db, hub.conversations.g1.id, undefined, 5);
    if (!theirs || !others) throw new Error('nobody wrote');
    const save = saveOf('g2', {
      facts: {
        asset: { value: 'USDT', messageId: theirs.id },
        amount: { value: '500', messageId: others.id },
      },
    });
    await apply('omar', save);
    expect((await read(save)).facts).toEqual({
      asset: { value: 'USDT', messageId: theirs.id },
      amount: fact('500'),
    });
    await apply('omar', stepOf(save, 'close', 'collecting'));
  });

  it('goes on as an escalation with its note; the team alone says how it ended; each step is told and written down', async () => {
    const save = saveOf('g3');
    const { conversationId } = save;
    const { db } = hub.hub.context.store;
    await apply('omar', save);
    expect(await apply('omar', stepOf(save, 'hand-over', 'ready', { handOver: null }))).toMatchObject({
      why: 'invalid',
    });
    const step = stepOf(save, 'hand-over', 'ready');
    expect(
      await apply('omar', { ...step, handOver: step.handOver && { ...step.handOver, note: ' ' } }),
    ).toMatchObject({ why: 'empty' });
    expect(await read(save)).toMatchObject({ state: 'ready', escalationId: null });
    expect(await apply('omar', step)).toMatchObject({ outcome: 'applied' });
    const [escalation] = await listEscalationsIn(db, [conversationId]);
    expect(escalation).toMatchObject({
      id: step.handOver?.escalationId,
      state: 'waiting',
      note: '500 USDT on the wrong network.',
    });
    expect(await read(save)).toMatchObject({ state: 'with-team', escalationId: escalation?.id });
    expect(await readConversation(db, hub.workspace.id, conversationId)).toMatchObject({
      alsoGroupId: hub.groups.withdrawals.id,
    });
    // A machine says nothing of it to the customer.
    const thread = await readThread(db, conversationId, undefined, 50);
    expect(thread.filter(({ kind, author }) => kind === 'reply' && author.kind !== 'customer')).toEqual([]);

    expect(await apply('omar', stepOf(save, 'begin', 'with-team'))).toMatchObject({ why: 'forbidden' });
    expect(await apply('omar', later(save, 1))).toMatchObject({ why: 'forbidden' });
    expect(await apply('mia', stepOf(save, 'begin', 'with-team'))).toMatchObject({ outcome: 'applied' });
    expect(await apply('mia', stepOf(save, 'return', 'recovering'))).toMatchObject({
      why: 'unverified-address',
    });
    const chat = { address, proof: null };
    expect(await apply('mia', later(save, 1, { returnTo: chat }))).toMatchObject({ outcome: 'applied' });
    expect(await apply('mia', stepOf(save, 'return', 'recovering'))).toMatchObject({
      why: 'unverified-address',
    });
    const again = { address, proof: 'confirmed-again' as const };
    expect(await apply('mia', later(save, 2, { returnTo: again }))).toMatchObject({
      why: 'unverified-address',
    });
    const shows = (passed: boolean) =>
      recordIdentity(hub.hub.context, caller('mia'), {
        id: uuidv7(),
        conversationId,
        level: 'strong',
        passed,
      });
    await shows(true);
    expect(await apply('mia', later(save, 2, { returnTo: again }))).toMatchObject({ outcome: 'applied' });
    await shows(false);
    expect(await apply('mia', stepOf(save, 'return', 'recovering'))).toMatchObject({
      why: 'unverified-address',
    });
    await shows(true);
    expect(await apply('mia', stepOf(save, 'return', 'recovering'))).toMatchObject({ outcome: 'applied' });
    expect(await apply('mia', stepOf(save, 'credit', 'recovering'))).toMatchObject({ because: 'changed' });
    expect(await read(save)).toMatchObject({ state: 'returned', returnTo: again });

    const told = (await readThread(db, conversationId, undefined, 50)).flatMap(({ event }) =>
      event?.type === 'recovery' ? [`${event.step} ${event.state}`] : [],
    );
    expect(told.sort()).toEqual(['begin recovering', 'hand-over with-team', 'open ready', 'return returned']);
    const written = (await db.select().from(audit)).filter(
      ({ subjectId, action }) => subjectId === conversationId && action.startsWith('conversation-recovery'),
    );
    expect(written.map(({ action }) => action).sort()).toEqual([
      'conversation-recovery-save',
      'conversation-recovery-save',
      'conversation-recovery-save',
      'conversation-recovery-step',
      'conversation-recovery-step',
      'conversation-recovery-step',
    ]);
    // Whose transfer it was stands nowhere in it.
    expect(JSON.stringify(written)).not.toContain(address);
  });

  it('hands nothing over that the table says is lost, by the table of the workspace', async () => {
    const save = saveOf('w1', { facts: { ...complete, landed: fact('outside') } });
    await apply('mia', save);
    expect(await apply('mia', stepOf(save, 'hand-over', 'ready'))).toMatchObject({
      why: 'not-recoverable',
    });
    expect(await listEscalationsIn(hub.hub.context.store.db, [save.conversationId])).toEqual([]);
    const { db } = hub.hub.context.store;
    const [kept] = await db.select({ settings: workspaces.settings }).from(workspaces);
    if (!kept) throw new Error('no workspace');
    const rules = defaultTable.rules.filter(({ key }) => key !== 'outside');
    await db.update(workspaces).set({ settings: { ...kept.settings, recovery: { ...defaultTable, rules } } });
    expect(await apply('mia', stepOf(save, 'hand-over', 'ready'))).toMatchObject({ outcome: 'applied' });
    await db.update(workspaces).set({ settings: kept.settings });
  });

  it('comes to those who see its conversation, and to nobody else', async () => {
    const save = saveOf('w2');
    await apply('mia', save);
    const cases = async (who: Who) => {
      const { bundles } = await wireClient(hub.url, await hub.signIn(who)).sync.snapshot({
        phase: 'working',
        after: null,
      });
      return bundles
        .flatMap((bundle) => Bundle.parse(bundle).recoveries)
        .filter(({ id }) => id === save.caseId).length;
    };
    expect([await cases('mia'), await cases('omar')]).toEqual([1, 0]);
  });
});
