import { expect, it } from 'vitest';
import type { OutboxRow } from '../db/queries/outbox.ts';
import { toBatches } from './batches.ts';

const row = (position: number): OutboxRow => ({
  position,
  key: `key ${position}`,
  lane: `lane ${position}`,
  mutation: { kind: 'priority', conversationId: `lane ${position}`, priority: 'low' },
  origin: 'act',
  dependsOn: null,
  state: 'queued',
  holdUntil: null,
  attempts: 0,
  nextAttemptAt: null,
  reason: null,
  force: false,
  appliedSeq: null,
  createdAt: 0,
  heldMs: 0,
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));
const positions = (batches: OutboxRow[][]) => batches.map((batch) => batch.map((one) => one.position));

it('lets lanes share a batch, oldest first', () => {
  expect(positions(toBatches(rows(3), () => false, 4))).toEqual([[0, 1, 2]]);
  expect(toBatches(rows(120), () => false, 4).map((batch) => batch.length)).toEqual([50, 50, 20]);
});

it('sends what needs care alone, and the others beside it', () => {
  expect(positions(toBatches(rows(4), ({ position }) => position === 1, 4))).toEqual([[0, 2, 3], [1]]);
});

it('begins no more than there is room for', () => {
  expect(positions(toBatches(rows(3), () => true, 2))).toEqual([[0], [1]]);
  expect(toBatches(rows(3), () => false, 0)).toEqual([]);
});
