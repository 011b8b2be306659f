import { expect, it } from 'vitest';
import { owesReading, type Reading } from './must-read.ts';

const reading = (readers: Reading['readers']): Reading => ({ readers, version: 3, since: 1, dueAt: null });
const ana = { id: 'ana', groupIds: ['deposits'] };

it('is for everybody where nobody is named, else for those named and the members of the groups named', () => {
  expect(owesReading(reading({ agentIds: [], groupIds: [] }), ana, null)).toBe(true);
  expect(owesReading(reading({ agentIds: ['ana'], groupIds: [] }), ana, null)).toBe(true);
  expect(owesReading(reading({ agentIds: ['tom'], groupIds: ['deposits'] }), ana, null)).toBe(true);
  expect(owesReading(reading({ agentIds: ['tom'], groupIds: ['kyc'] }), ana, null)).toBe(false);
});

it('is done by acknowledging that version or a later one, not an earlier one', () => {
  const everybody = reading({ agentIds: [], groupIds: [] });
  expect(owesReading(everybody, ana, 2)).toBe(true);
  expect(owesReading(everybody, ana, 3)).toBe(false);
  expect(owesReading(everybody, ana, 5)).toBe(false);
});
