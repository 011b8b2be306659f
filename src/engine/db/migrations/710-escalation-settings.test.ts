import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Escalation, EscalationTarget } from '../../../shared/domain/escalation.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('gives what was there what is new of it, and each escalation what its reason was called', () => {
  const db = new Database(':memory:');
  const upTo = (most: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= most),
    );
  upTo(700);
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const target = {
    ...{ id: id(1), key: 'tier2', name: 'Tier 2', groupId: id(2), climbsTo: null, minutes: 240, position: 0 },
    reasons: [
      { key: 'stuck', name: 'It’s stuck', topics: ['a'], checks: ['account'] },
      { key: 'other', name: 'Other', topics: [], checks: [] },
    ],
    acknowledges: true,
    texts: { raised: { en: 'We have it.' }, accepted: null, resolved: null },
  };
  const escalation = (n: number, reason: string) => ({
    ...{ id: id(n), conversationId: id(9), number: 1, targetId: id(1), reason, severity: 'normal' },
    ...{
      state: 'waiting',
      checks: [],
      override: '',
      note: '',
      dueAt: null,
      holderId: null,
      createdBy: id(8),
    },
    ...{ createdAt: 1, updatedAt: 1, steps: [], handed: false },
  });
  db.prepare('INSERT INTO escalation_targets VALUES (?, 0, ?)').run(id(1), JSON.stringify(target));
  for (const one of [escalation(3, 'stuck'), escalation(4, '')])
    db.prepare('INSERT INTO escalations VALUES (?, ?, 1, 1, ?)').run(one.id, id(9), JSON.stringify(one));
  upTo(710);
  const read = (table: string) =>
    db
      .prepare<[], { document: string }>(`SELECT document FROM ${table} ORDER BY id`)
      .all()
      .map(({ document }) => JSON.parse(document) as unknown);
  const raisedAs = { name: 'It’s stuck', names: {}, labels: {} };
  expect(read('escalation_targets')).toEqual([EscalationTarget.parse(target)]);
  expect(read('escalations')).toEqual([
    { ...Escalation.parse(escalation(3, 'stuck')), raisedAs },
    Escalation.parse(escalation(4, '')),
  ]);
});
