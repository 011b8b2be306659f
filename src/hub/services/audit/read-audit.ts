import { type AuditRow, auditFamilies, mayLookAtAudit, mayReadAudit } from '../../../shared/domain/audit.ts';
import { Id } from '../../../shared/domain/ids.ts';
import {
  type AskAudit,
  type AuditPage,
  type AuditVerdict,
  auditWireLimits,
  type ExportAudit,
  type ExportedAudit,
} from '../../../shared/wire/audit.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import type { Queryable } from '../../store/database.ts';
import {
  type AuditEntry,
  appendAudit,
  pageAudit,
  readAuditChain,
  readAuditHead,
  spanOfAudit,
} from '../../store/queries/audit.ts';
import { readConversations } from '../../store/queries/conversations.ts';
import { checkWorkspace } from './check-workspace.ts';

type Context = Pick<HubContext, 'store' | 'clock' | 'anchors'>;
type Reader = Pick<Caller, 'agentId' | 'workspaceId' | 'role'>;

/** A page of who did what, the newest first. */
export async function readAudit({ store }: Context, caller: Reader, asked: AskAudit): Promise<AuditPage> {
  if (asked.family !== 'reveals' || !mayLookAtAudit(caller.role)) checkMayRead(caller);
  const { family, before, ...rest } = asked;
  const filter = { ...rest, actions: family === null ? null : auditFamilies[family] };
  const most = auditWireLimits.entriesPerPage;
  const { seq, hash } = await readAuditHead(store.db, caller.workspaceId);
  const rows = await pageAudit(store.db, caller.workspaceId, filter, before, most + 1);
  const shown = rows.slice(0, most);
  const next = rows.length > most ? (shown.at(-1)?.seq ?? null) : null;
  return { rows: shown, next, head: { seq, hash }, numbers: await numbersOf(store.db, shown) };
}

/** What people call the conversations that the entries are about, or name besides. */
async function numbersOf(db: Queryable, rows: readonly AuditRow[]): Promise<Record<string, number>> {
  const named = rows.flatMap(({ subjectId, details }) => [subjectId, ...Object.values(details)]);
  const ids = named.filter((value) => Id.safeParse(value).success) as string[];
  const found = await readConversations(db, [...new Set(ids)]);
  return Object.fromEntries(found.map(({ id, number }) => [id, number]));
}

/**
 * A piece of all entries of a time. That they are taken away is itself written down before the first of them leaves;
 * so a file of all there is ends with the entry before that one.
 */
export async function exportAudit(
  context: Context,
  caller: Reader,
  asked: ExportAudit,
): Promise<ExportedAudit> {
  checkMayRead(caller);
  const { store } = context;
  const { going } = asked;
  const at = going ?? (await beginExport(context, caller, asked));
  if (at === null) return { rows: [], going: null };
  const most = auditWireLimits.entriesPerPiece;
  const rows = await readAuditChain(store.db, caller.workspaceId, { ...at, most });
  const last = rows.at(-1)?.seq ?? at.upTo;
  return { rows, going: rows.length < most || last >= at.upTo ? null : { after: last, upTo: at.upTo } };
}

async function beginExport(
  context: Context,
  caller: Reader,
  { from, to }: ExportAudit,
): Promise<{ after: number; upTo: number } | null> {
  const span = await spanOfAudit(context.store.db, caller.workspaceId, { from, to });
  const entries = span === null ? 0 : span.last - span.first + 1;
  if (entries > auditWireLimits.entriesPerExport)
    throw new HubFailure(
      'bad-input',
      `These are ${entries} entries; a file holds ${auditWireLimits.entriesPerExport}. Choose a shorter time.`,
    );
  await note(context, caller, { action: 'audit-exported', details: { from, to, ...span } });
  return span && { after: span.first - 1, upTo: span.last };
}

/** Goes along the whole chain and its anchors. That and what was found is written down. */
export async function verifyAudit(context: Context, caller: Reader): Promise<AuditVerdict> {
  checkMayRead(caller);
  const verdict = await checkWorkspace(
    context.store.db,
    caller.workspaceId,
    (await context.anchors?.read()) ?? [],
  );
  const { sound } = verdict;
  await note(context, caller, {
    action: 'audit-verified',
    details: sound ? { sound, entries: verdict.entries } : verdict,
  });
  return verdict;
}

function note(
  { store, clock }: Context,
  { workspaceId, agentId }: Reader,
  entry: Omit<AuditEntry, 'actor'>,
): Promise<void> {
  const actor = { kind: 'agent', id: agentId } as const;
  return store.transaction((tx) => appendAudit(tx, workspaceId, clock(), { actor, ...entry }));
}

function checkMayRead({ role }: Reader): void {
  if (!mayReadAudit(role))
    throw new HubFailure('forbidden', 'The audit is read by security, compliance and administrators.');
}
