import { cleanLine } from '../../../shared/domain/clean-text.ts';
import type { FieldValue } from '../../../shared/domain/customer-field.ts';
import { valueOfFact } from '../../../shared/domain/masking/mask-customer.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import {
  type AskReveal,
  maskingLimits,
  type Revealed,
  type RevealRefusal,
  type RevealSignal,
  type RevealStanding,
} from '../../../shared/wire/masking.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { readPresentCustomers } from '../../store/queries/customers.ts';
import {
  countReveals,
  findReveal,
  insertReveal,
  listBeyond,
  lockBudget,
} from '../../store/queries/reveals.ts';
import { loadViewer, type Viewer } from '../../sync/scope.ts';
import { readMasking } from './policy.ts';
import { seesCustomer } from './sees-customer.ts';

type Context = Pick<HubContext, 'store' | 'clock' | 'live'>;
type Asker = Pick<Caller, 'agentId' | 'workspaceId'>;

const hourMs = 3_600_000;
const refused = (why: RevealRefusal): Revealed => ({ outcome: 'refused', why });

/**
 * Shows one masked value. That is written down in the transaction that reads it, and answered once that has been
 * committed: what could not be recorded is not shown.
 */
export async function revealFact(context: Context, caller: Asker, asked: AskReveal): Promise<Revealed> {
  const now = context.clock();
  const done = await context.store.transaction((tx) => decide(tx, caller, asked, now));
  if (done.signal) context.live.tellOfReveal(caller.workspaceId, done.signal);
  return done.answer;
}

type Decided = { readonly answer: Revealed; readonly signal: RevealSignal | null };

async function decide(tx: Transaction, caller: Asker, asked: AskReveal, now: number): Promise<Decided> {
  const { agentId, workspaceId } = caller;
  await lockBudget(tx, agentId);
  const no = (why: RevealRefusal) => ({ answer: refused(why), signal: null });
  const words = cleanLine(asked.words, maskingLimits.wordCharacters);
  if ((asked.reason === 'other' && words === '') || findSecrets(words).length > 0) return no('words');
  const found = await findValue(tx, caller, asked);
  if ('why' in found) return no(found.why);
  const policy = await readMasking(tx, workspaceId);

  const earlier = await findReveal(tx, asked.id);
  if (earlier) {
    const same =
      earlier.agentId === agentId && earlier.customerId === asked.customerId && earlier.fact === asked.fact;
    // The answer was lost on its way; after that time it is a value that was shown, and another one is another one.
    if (!same || now - earlier.at > policy.shownSeconds * 1000) return no('id-taken');
    if (!earlier.shown) return no('budget');
    return {
      answer: shown(found.value, policy.shownSeconds, earlier.beyond !== null),
      signal: null,
    };
  }

  const counted = await countReveals(tx, agentId, now - policy.shiftHours * hourMs);
  const over = counted.shown >= policy.budget;
  const beyond = 1 + counted.shown - policy.budget + counted.refused;
  const isShown = !over || policy.beyond === 'show';
  const { id, customerId, fact, reason } = asked;
  const row = {
    id,
    workspaceId,
    agentId,
    customerId,
    fact,
    beyond: over ? beyond : null,
    shown: isShown,
    at: now,
  };
  await insertReveal(tx, row);
  await appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: agentId },
    action: isShown ? (over ? 'field-shown-beyond' : 'field-shown') : 'field-show-refused',
    subject: { kind: 'customer', id: customerId },
    details: { reveal: id, fact, reason, ...(words !== '' && { words }), ...(over && { beyond }) },
  });
  return {
    answer: isShown ? shown(found.value, policy.shownSeconds, over) : refused('budget'),
    signal: over ? signalOf({ ...row, beyond }, policy.budget) : null,
  };
}

function shown(value: FieldValue, seconds: number, beyond: boolean): Revealed {
  return { outcome: 'shown', value, seconds, beyond };
}

function signalOf(
  {
    id,
    agentId,
    beyond,
    shown: isShown,
    at,
  }: Pick<RevealSignal, 'id' | 'agentId' | 'beyond' | 'shown' | 'at'>,
  budget: number,
): RevealSignal {
  return { id, agentId, beyond, budget, shown: isShown, at };
}

/** The value, for whoever sees the customer and not the value. */
async function findValue(
  tx: Transaction,
  { agentId, workspaceId }: Asker,
  { customerId, fact }: AskReveal,
): Promise<{ readonly value: FieldValue } | { readonly why: RevealRefusal }> {
  const viewer = await loadViewer(tx, agentId);
  const [customer] = await readPresentCustomers(tx, [customerId]);
  if (viewer?.workspace.id !== workspaceId || !customer || !(await seesCustomer(tx, viewer, customerId)))
    return { why: 'not-found' };
  if (!viewer.scope.masks.has(fact))
    return {
      why: fact === 'email' || fact === 'phone' || knowsField(viewer, fact) ? 'not-masked' : 'not-found',
    };
  const value = valueOfFact(customer, fact);
  return value === null ? { why: 'nothing' } : { value };
}

function knowsField({ scope }: Viewer, fact: string): boolean {
  return scope.fields.has(fact.slice('field:'.length));
}

/** How far somebody's budget has gone. */
export async function readStanding(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { agentId, workspaceId }: Asker,
): Promise<RevealStanding> {
  const { budget, shiftHours, beyond } = await readMasking(store.db, workspaceId);
  const { shown: already } = await countReveals(store.db, agentId, clock() - shiftHours * hourMs);
  return { budget, left: Math.max(0, budget - already), shiftHours, beyond };
}

/** Writes down that somebody copies what they are being shown. Throws `not-found` when that is not so, or no longer. */
export async function noteCopied(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { agentId, workspaceId }: Asker,
  id: string,
): Promise<void> {
  const now = clock();
  await store.transaction(async (tx) => {
    const row = await findReveal(tx, id);
    const { shownSeconds } = await readMasking(tx, workspaceId);
    // A request may be on its way when the time is over.
    const isOver = row !== null && now - row.at > (shownSeconds + 5) * 1000;
    if (row?.agentId !== agentId || !row.shown || isOver)
      throw new HubFailure('not-found', 'This is not being shown.');
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'field-copied',
      subject: { kind: 'customer', id: row.customerId },
      details: { reveal: id, fact: row.fact },
    });
  });
}

/** What went beyond a budget in this shift, for somebody who hears of that and has just come. */
export async function listRevealSignals(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { agentId, workspaceId }: Asker,
): Promise<RevealSignal[]> {
  const { budget, shiftHours } = await readMasking(store.db, workspaceId);
  const since = clock() - shiftHours * hourMs;
  const rows = await listBeyond(store.db, {
    workspaceId,
    butOf: agentId,
    since,
    most: maskingLimits.signals,
  });
  return rows.flatMap((row) =>
    row.beyond === null ? [] : [signalOf({ ...row, beyond: row.beyond }, budget)],
  );
}
