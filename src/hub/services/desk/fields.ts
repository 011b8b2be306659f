import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { type CustomerField, maySeeField } from '../../../shared/domain/customer-field.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { masksFor } from '../../../shared/domain/masking/policy.ts';
import { suggestedMask } from '../../../shared/domain/masking/suggested-mask.ts';
import { type Role, roles } from '../../../shared/domain/vocabulary.ts';
import type { DeskProblem, FieldSetup, Reordering, SaveField } from '../../../shared/wire/desk-rules.ts';
import { HubFailure } from '../../failure.ts';
import { type ChangeCollector, withChanges } from '../../store/changes.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import { growScopeEpoch, listAgents } from '../../store/queries/agents.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import {
  insertCustomerFields,
  listCustomerFields,
  listCustomersWith,
  saveCustomerField,
} from '../../store/queries/customer-fields.ts';
import {
  beyond,
  type Change,
  checkMayChange,
  type DeskCaller,
  type DeskContext,
  hasSameIds,
  isConflict,
  isSameOrder,
  isSaved,
  mayChange,
  oneChangeAtATime,
  refusedBy,
  type Saved,
} from './in-desk.ts';

type Outcome = Promise<Saved<FieldSetup>>;

/**
 * What the exchange wants to know of its customers, in the card's order; the archived ones too. To those who may not
 * set it up: as far as they may see it.
 */
export async function readFields(
  db: Queryable,
  { workspaceId, role }: Pick<DeskCaller, 'workspaceId' | 'role'>,
): Promise<FieldSetup> {
  const fields = await listCustomerFields(db, workspaceId);
  return { fields: mayChange(role) ? fields : fields.filter((field) => maySeeField(role, field)) };
}

/** Makes a field, at the end, or changes one where it stands. Every workstation hears of it. */
export function saveField(context: DeskContext, caller: DeskCaller, { field, expected }: SaveField): Outcome {
  return change(context, caller, async (tx, changes, now) => {
    const kept = await listCustomerFields(tx, caller.workspaceId);
    const held = kept.find(({ id }) => id === field.id);
    if ((held?.updatedAt ?? null) !== expected) return isConflict;
    const wanted = { ...clean(field), mask: maskOf(caller, field, held) };
    const refused = refusedBy(problemsOf(wanted, held));
    if (refused) return refused;
    const updatedAt = Math.max(now, (held?.updatedAt ?? 0) + 1);
    if (held) {
      const { id: _, key: __, type: ___, position: ____, ...rest } = wanted;
      await saveCustomerField(tx, field.id, { ...rest, updatedAt });
    } else {
      const full = beyond('too-many-fields', kept.length, limits.customerFields);
      if (full) return full;
      const position = 1 + Math.max(-1, ...kept.map((one) => one.position));
      const key = freeKey(wanted.label, new Set(kept.map((one) => one.key)));
      await insertCustomerFields(tx, caller.workspaceId, [{ ...wanted, key, position, updatedAt }]);
    }
    changes.add({ entity: 'customer-field', id: field.id });
    const action = held ? 'customer-field-changed' : 'customer-field-made';
    const { type, archived, visibleTo, mask, unmaskedFor } = wanted;
    await note(tx, caller, now, action, field.id, { type, archived, visibleTo, mask, unmaskedFor });
    await tellSight(tx, caller, changes, held, wanted);
    return isSaved;
  });
}

/**
 * Whose sight of customers changes with a field has another scope from now on: their workstations erase what they may
 * not have any more. What somebody comes to see is sent again.
 */
async function tellSight(
  tx: Transaction,
  { workspaceId }: DeskCaller,
  changes: ChangeCollector,
  before: CustomerField | undefined,
  after: CustomerField,
): Promise<void> {
  const saw = (role: Role) => before !== undefined && maySeeField(role, before);
  const sight = (role: Role, field: CustomerField | undefined) =>
    field && maySeeField(role, field) ? `${[...masksFor(role, nothingElse, [field]).values()]}` : null;
  const turned = roles.filter((role) => sight(role, before) !== sight(role, after));
  if (turned.length === 0) return;
  if (before && turned.some((role) => !saw(role) && maySeeField(role, after)))
    for (const id of await listCustomersWith(tx, workspaceId, before.key))
      changes.add({ entity: 'customer', id });
  const seq = await changes.flush();
  const concerned = (await listAgents(tx, workspaceId)).filter(({ role }) => turned.includes(role));
  await growScopeEpoch(
    tx,
    concerned.map(({ id }) => id),
    seq,
  );
}

const nothingElse = {
  email: { masked: false, unmaskedFor: [] },
  phone: { masked: false, unmaskedFor: [] },
};

/**
 * How a field is masked from now on. Administrators say; who is watched must not: with theirs a field stays masked as it is,
 * and one that comes to be called like what is masked by default is masked so.
 */
function maskOf({ role }: DeskCaller, field: CustomerField, held: CustomerField | undefined) {
  if (role === 'admin') return field.mask;
  const before = held ?? { mask: null, unmaskedFor: [] };
  const usual = suggestedMask(field);
  const isCalledOtherwise = held === undefined || suggestedMask(held) !== usual;
  const mask = before.mask ?? (isCalledOtherwise ? usual : null);
  const seers = (roles: readonly Role[]) => `${[...roles].sort()}`;
  if (![before.mask, mask].includes(field.mask) || seers(field.unmaskedFor) !== seers(before.unmaskedFor))
    throw new HubFailure('forbidden', 'Only administrators change what is masked.');
  return mask;
}

/** Puts all fields in another order than the one that was seen. */
export function reorderFields(context: DeskContext, caller: DeskCaller, { from, to }: Reordering): Outcome {
  return change(context, caller, async (tx, changes, now) => {
    const kept = await listCustomerFields(tx, caller.workspaceId);
    const ids = kept.map(({ id }) => id);
    if (!isSameOrder(ids, from) || !hasSameIds(from, to)) return isConflict;
    for (const [position, id] of to.entries()) {
      if (kept.find((one) => one.id === id)?.position === position) continue;
      await saveCustomerField(tx, id, { position });
      changes.add({ entity: 'customer-field', id });
    }
    await note(tx, caller, now, 'customer-fields-reordered', null, { order: to });
    return isSaved;
  });
}

async function change(
  context: DeskContext,
  caller: DeskCaller,
  make: (tx: Transaction, changes: ChangeCollector, now: number) => Promise<Change>,
): Outcome {
  checkMayChange(caller);
  const { store, clock } = context;
  const now = clock();
  const { result } = await withChanges(store, caller.workspaceId, now, async (tx, changes) => {
    await oneChangeAtATime(tx, caller.workspaceId);
    return make(tx, changes, now);
  });
  if (result.outcome === 'invalid') return result;
  return { outcome: result.outcome, setup: await readFields(store.db, caller) };
}

function clean(field: CustomerField): CustomerField {
  const label = cleanLine(field.label, 60) || field.label;
  const labels = Object.entries(field.labels).flatMap(([locale, text]) => {
    const cleaned = cleanLine(text, 60);
    return cleaned === '' ? [] : [[locale, cleaned] as const];
  });
  const choices = field.choices
    .map((choice) => cleanLine(choice, limits.fieldValueCharacters))
    .filter(Boolean);
  return {
    ...field,
    label,
    labels: Object.fromEntries(labels),
    choices: field.type === 'choice' ? choices : [],
    // Two people may well have the same plan, day or number of something.
    identifies: field.identifies && field.type === 'text',
  };
}

function problemsOf(wanted: CustomerField, held: CustomerField | undefined): DeskProblem[] {
  const problems: DeskProblem[] = [];
  if (held && held.type !== wanted.type) problems.push({ code: 'other-type', values: {} });
  const { choices } = wanted;
  if (wanted.type === 'choice' && (choices.length === 0 || new Set(choices).size < choices.length))
    problems.push({ code: 'needs-choices', values: {} });
  return problems;
}

/** A key by the label's Latin letters, never one that was used before. */
function freeKey(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = plain.replace(/^[^a-z]+|-+$/g, '').slice(0, 32) || 'field';
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base.replace(/-+$/, '')}-${n}`;
    if (!taken.has(key)) return key;
  }
}

function note(
  tx: Transaction,
  { workspaceId, agentId }: DeskCaller,
  now: number,
  action: string,
  id: string | null,
  details: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, workspaceId, now, {
    actor: { kind: 'agent', id: agentId },
    action,
    ...(id === null ? {} : { subject: { kind: 'customer-field', id } }),
    details,
  });
}
