import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditRow, noHash } from '../../shared/domain/audit.ts';
import { type AuditAnchor, auditHash, checkChain } from './audit-chain.ts';

const workspaceId = '0198c0de-0000-7000-8000-000000000001';
const ids = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b', null];

type Written = Omit<AuditRow, 'workspaceId' | 'seq' | 'previousHash' | 'hash'>;

const written: fc.Arbitrary<Written> = fc.record({
  at: fc.nat(2_000_000_000),
  actorKind: fc.constantFrom('agent', 'customer', 'system'),
  actorId: fc.constantFrom(...ids),
  action: fc.constantFrom('sign-in-failed', 'conversation-escalate', 'customers-merged'),
  subjectKind: fc.constantFrom('agent', 'conversation', null),
  subjectId: fc.constantFrom(...ids),
  details: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }) as fc.Arbitrary<
    Record<string, unknown>
  >,
});

function chainOf(entries: readonly Written[], after = 0, afterHash = noHash): AuditRow[] {
  let previousHash = afterHash;
  return entries.map((entry, index) => {
    const row = { ...entry, workspaceId, seq: after + index + 1, previousHash };
    previousHash = auditHash(row);
    return { ...row, hash: previousHash };
  });
}

const chain = fc.array(written, { minLength: 3, maxLength: 12 }).map((entries) => chainOf(entries));
/** A chain and a place in it, from 0. */
const placed = chain.chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length - 1)));

const headOf = (rows: readonly AuditRow[]) => {
  const last = rows.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: noHash };
};
const anchorAt = (row: AuditRow): AuditAnchor => ({ workspaceId, seq: row.seq, hash: row.hash, at: 1 });
const check = (rows: readonly AuditRow[], of: readonly AuditRow[]) => checkChain(rows, { head: headOf(of) });

describe('an audit in which', () => {
  it('nothing was touched is sound, with its anchors, from wherever one begins', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ([rows, at]) => {
        const anchors = rows.filter((_, index) => index % 2 === 0).map(anchorAt);
        const whole = await checkChain(rows, { head: headOf(rows), anchors });
        expect(whole).toEqual({
          sound: true,
          entries: rows.length,
          last: headOf(rows),
          anchors: anchors.length,
        });
        const part = rows.slice(at);
        expect(await checkChain(part, { after: at })).toMatchObject({ sound: true, entries: part.length });
      }),
    );
  });

  it('anything of one entry was changed names that entry', async () => {
    const others: { [Field in keyof AuditRow]: (row: AuditRow) => AuditRow[Field] } = {
      workspaceId: () => '0198c0de-0000-7000-8000-00000000dead',
      seq: ({ seq }) => seq + 1,
      at: ({ at }) => at + 1,
      actorKind: ({ actorKind }) => (actorKind === 'agent' ? 'system' : 'agent'),
      actorId: ({ actorId }) => (actorId === null ? (ids[0] ?? null) : null),
      action: ({ action }) => `${action}s`,
      subjectKind: ({ subjectKind }) => (subjectKind === null ? 'agent' : null),
      subjectId: ({ subjectId }) => (subjectId === null ? (ids[1] ?? null) : null),
      details: ({ details }) => ({ ...details, '': ['something else'] }),
      previousHash: () => 'a'.repeat(64),
      hash: () => 'b'.repeat(64),
    };
    const fields = Object.keys(others) as (keyof AuditRow)[];
    await fc.assert(
      fc.asyncProperty(placed, fc.constantFrom(...fields), async ([rows, at], field) => {
        const touched = rows.map((row, index) =>
          index === at ? { ...row, [field]: others[field](row) } : row,
        );
        expect(await check(touched, rows)).toMatchObject({ sound: false, seq: at + 1 });
      }),
      { numRuns: 400 },
    );
  });

  it('one entry was written anew with a hash that fits it names the one after it', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ([rows, at]) => {
        const touched = rows.map((row, index) => {
          const anew = { ...row, action: 'nothing' };
          return index === at ? { ...anew, hash: auditHash(anew) } : row;
        });
        const last = at === rows.length - 1;
        expect(await check(touched, rows)).toEqual(
          last
            ? { sound: false, seq: at + 1, fault: 'rewritten' }
            : { sound: false, seq: at + 2, fault: 'unlinked' },
        );
      }),
    );
  });

  it('entries were removed names the first of them, the newest too', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.integer({ min: 1, max: 3 }), async ([rows, at], many) => {
        const left = [...rows.slice(0, at), ...rows.slice(at + many)];
        const fault = at + many < rows.length ? 'missing' : 'cut';
        expect(await check(left, rows)).toEqual({ sound: false, seq: at + 1, fault });
      }),
    );
  });

  it('two entries changed places names the first place', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.nat(11), async ([rows, one], step) => {
        const other = (one + 1 + (step % (rows.length - 1))) % rows.length;
        const moved = rows.map((row, index) =>
          index === one ? (rows[other] ?? row) : index === other ? (rows[one] ?? row) : row,
        );
        expect(await check(moved, rows)).toMatchObject({ sound: false, seq: Math.min(one, other) + 1 });
        // Given each other's numbers, they are found all the same.
        const renumbered = moved.map((row, index) => ({ ...row, seq: index + 1 }));
        expect(await check(renumbered, rows)).toMatchObject({ sound: false, seq: Math.min(one, other) + 1 });
      }),
    );
  });

  it('an entry was put between others names its place, even with a hash that fits it', async () => {
    await fc.assert(
      fc.asyncProperty(placed, written, async ([rows, at], entry) => {
        const before = rows.slice(0, at);
        const [forged] = chainOf([entry], at, before.at(-1)?.hash ?? noHash);
        if (!forged) throw new Error('nothing was forged');
        const doubled = [...before, forged, ...rows.slice(at)];
        const found = await check(doubled, rows);
        expect(found).toMatchObject({ sound: false });
        // Whichever of the two that claim the place came first, no entry before it is blamed.
        expect(found.sound ? 0 : found.seq).toBeGreaterThanOrEqual(at + 1);
        expect(found.sound ? 99 : found.seq).toBeLessThanOrEqual(at + 2);
      }),
    );
  });

  it('all was made anew from somewhere on is found by the head, and without it by any anchor since', async () => {
    await fc.assert(
      fc.asyncProperty(placed, written, async ([rows, at], entry) => {
        const kept = rows.slice(0, at);
        const anew = chainOf(
          rows.slice(at).map((row, index) => (index === 0 ? { ...entry, action: 'nothing' } : row)),
          at,
          kept.at(-1)?.hash ?? noHash,
        );
        const forged = [...kept, ...anew];
        expect(await checkChain(forged, { head: headOf(forged) })).toMatchObject({ sound: true });
        expect(await check(forged, rows)).toMatchObject({ sound: false, fault: 'rewritten' });
        const since = rows.slice(at).map(anchorAt);
        for (const anchor of since)
          expect(await checkChain(forged, { head: headOf(forged), anchors: [anchor] })).toEqual({
            sound: false,
            seq: anchor.seq,
            fault: 'rewritten',
          });
      }),
    );
  });

  it('the end was cut off and the head set back is found by an anchor', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ([rows, at]) => {
        const left = rows.slice(0, at);
        const last = rows.at(-1);
        if (!last) return;
        expect(await checkChain(left, { head: headOf(left), anchors: [anchorAt(last)] })).toEqual({
          sound: false,
          seq: at + 1,
          fault: 'cut',
        });
      }),
    );
  });
});
