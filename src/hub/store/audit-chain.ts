import { createHash } from 'node:crypto';
import { type AuditRow, auditText, noHash } from '../../shared/domain/audit.ts';
import type { AuditFault, AuditVerdict } from '../../shared/wire/audit.ts';

/** What the next entry of the chain stands on. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256').update(auditText(row)).digest('hex');
}

/** What was written down outside of the database of how far a chain had come. */
export type AuditAnchor = {
  readonly workspaceId: string;
  readonly seq: number;
  readonly hash: string;
  /** When it was written, in milliseconds. */
  readonly at: number;
};

export type AuditCheck = {
  /** Place before the first entry: 0 for a whole chain. An export may begin later. */
  readonly after?: number;
  /** Hash of the entry at that place; unknown where an export begins later. */
  readonly afterHash?: string;
  /** What the chain must reach at least: its head in the database. */
  readonly head?: { readonly seq: number; readonly hash: string };
  readonly anchors?: readonly AuditAnchor[];
};

/** Goes along a chain and names the first entry that is not as it was written. Reads as it goes, keeps nothing. */
export async function checkChain(
  rows: AsyncIterable<AuditRow> | Iterable<AuditRow>,
  { after = 0, afterHash, head, anchors = [] }: AuditCheck = {},
): Promise<AuditVerdict> {
  let seq = after;
  let hash = afterHash ?? (after === 0 ? noHash : null);
  let entries = 0;
  let confirmed = 0;
  const told = [...anchors].sort((a, b) => a.seq - b.seq);
  const broken = (at: number, fault: AuditFault) => ({ sound: false, seq: at, fault }) as const;

  for await (const row of rows) {
    if (row.seq > seq + 1) return broken(seq + 1, 'missing');
    if (row.seq < seq + 1) return broken(row.seq, 'misplaced');
    if (auditHash(row) !== row.hash) return broken(row.seq, 'changed');
    if (hash !== null && row.previousHash !== hash) return broken(row.seq, 'unlinked');
    seq = row.seq;
    hash = row.hash;
    entries += 1;
    for (let next = told[0]; next && next.seq <= seq; next = told[0]) {
      told.shift();
      if (next.seq < seq) continue;
      if (next.hash !== hash) return broken(seq, 'rewritten');
      confirmed += 1;
    }
  }
  if (head && (head.seq > seq || told.length > 0)) return broken(seq + 1, 'cut');
  if (head && (head.seq < seq || (hash !== null && head.hash !== hash))) return broken(seq, 'rewritten');
  const last = entries === 0 || hash === null ? null : { seq, hash };
  return { sound: true, entries, last, anchors: confirmed };
}
