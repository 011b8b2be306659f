import { statusOf } from '../../../shared/domain/kyc/applicant.ts';
import type { KycProblem, KycProvider, KycState } from '../../../shared/domain/kyc/kyc.ts';
import type { HubParts } from '../../hub-parts.ts';
import type { FoundApplicant, KycClient, ProviderOutcome, ProviderProblem } from '../../kyc/kyc-client.ts';
import { withChanges } from '../../store/changes.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { claimKyc, type KycRow, lockKycRow, updateKyc } from '../../store/queries/kyc.ts';

export type KycReading = Pick<HubParts, 'store' | 'clock' | 'log'> & {
  readonly clients: ReadonlyMap<KycProvider, KycClient>;
  readonly onfidoField: string;
};

/** Longer than a reading takes: until then no other node begins one. */
const leaseMs = 120_000;
const firstPauseMs = 5_000;
const longestPauseMs = 3_600_000;
/** What is still moving is read again after so long, whoever forgot to tell. */
const movingAgainMs = 6 * 3_600_000;

type Read = {
  readonly provider: KycProvider;
  readonly came: ProviderOutcome<FoundApplicant | null>;
};

/** Asks who checks this customer, and keeps what it says. False: it could not be read, or another node has it in hand. */
export async function readApplicant(reading: KycReading, customerId: string): Promise<boolean> {
  const { store, clock, log } = reading;
  const began = clock();
  const row = await claimKyc(store.db, customerId, began, began + leaseMs);
  if (!row) return false;
  const read = await ask(reading, row);
  if (!read.came.ok)
    log.warn(
      { customer: customerId, provider: read.provider, code: read.came.problem.code },
      'a check of identity was not read',
    );
  await keep(reading, row, read, began);
  return read.came.ok;
}

/** The provider that knew them before, then the others: the first that knows them. */
async function ask(
  { clients, store, onfidoField }: KycReading,
  row: KycRow & { readonly account: string | null },
): Promise<Read> {
  const ordered = [...clients.values()].sort(
    (a, b) => Number(b.provider === row.provider) - Number(a.provider === row.provider),
  );
  const fields = (await readCustomer(store.db, row.customerId))?.fields ?? {};
  const named = fields[onfidoField];
  let failed: Read | null = null;
  for (const client of ordered) {
    const { provider } = client;
    const known = row.provider === provider ? row.applicantId : null;
    const applicantId = provider === 'onfido' && typeof named === 'string' ? named : known;
    const came = await client.read({ account: row.account, applicantId });
    if (came.ok && came.value !== null) return { provider, came };
    if (!came.ok) failed ??= { provider, came };
  }
  // One that did not answer may be the one that knows them.
  return failed ?? { provider: row.provider, came: { ok: true, value: null } };
}

async function keep(
  { store, clock }: KycReading,
  claimed: KycRow,
  { provider, came }: Read,
  began: number,
): Promise<void> {
  const now = clock();
  await withChanges(store, claimed.workspaceId, now, async (tx, changes) => {
    const row = await lockKycRow(tx, claimed.customerId);
    if (!row) return;
    const mine = row.readUntil === claimed.readUntil;
    const lease = mine ? { readUntil: null } : {};
    // Something was heard while this was read: it is read once more.
    const asked = row.dueAt !== null && mine && row.dueAt !== claimed.dueAt ? { dueAt: row.dueAt } : null;
    if (row.asOf !== null && row.asOf >= began) {
      await updateKyc(tx, row.customerId, { ...lease, ...(mine ? { dueAt: asked?.dueAt ?? null } : {}) });
      return;
    }
    if (!came.ok) {
      const failures = row.failures + 1;
      const pause = Math.min(firstPauseMs * 2 ** Math.min(failures - 1, 12), longestPauseMs);
      const dueAt = now + Math.max(pause, came.problem.retryAfterMs ?? 0);
      const problem = problemOf(came.problem);
      await updateKyc(tx, row.customerId, { ...lease, failures, problem, dueAt, ...asked });
      if (problem !== row.problem) changes.add({ entity: 'kyc', id: row.customerId });
      return;
    }
    const status = statusOf(provider, came.value);
    const same =
      row.asOf !== null && row.state === status.state && row.withheld?.state === status.withheld?.state;
    await updateKyc(tx, row.customerId, {
      ...status,
      ...lease,
      since: same ? row.since : now,
      asOf: began,
      problem: null,
      failures: 0,
      dueAt: isMoving(status.withheld?.state ?? status.state) ? now + movingAgainMs : null,
      ...asked,
    });
    changes.add({ entity: 'kyc', id: row.customerId });
  });
}

function isMoving(state: KycState): boolean {
  return state === 'in-review' || state === 'on-hold' || state === 'waiting-for-customer';
}

function problemOf({ kind }: ProviderProblem): KycProblem {
  switch (kind) {
    case 'not-allowed':
      return 'not-allowed';
    case 'bad-answer':
      return 'not-understood';
    case 'transient':
      return 'unreachable';
  }
}
