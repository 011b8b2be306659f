import { expect, it } from 'vitest';
import { sayDetails } from './say-details.ts';

const nameOf = (id: string) => (id === 'a1' ? 'Mia Lund' : undefined);

it('says what an entry keeps line by line, people by their names, and nothing of what is empty', () => {
  const details = {
    role: 'lead',
    groupIds: ['a1', 'b2'],
    active: null,
    from: { role: 'agent', active: true, tags: [] },
    items: [{ agentId: 'a1', most: 0 }],
  };
  expect(sayDetails(details, nameOf)).toEqual([
    { key: 'role', value: 'lead' },
    { key: 'groupIds', value: 'Mia Lund, b2' },
    { key: 'from.role', value: 'agent' },
    { key: 'from.active', value: 'true' },
    { key: 'items.0.agentId', value: 'Mia Lund' },
    { key: 'items.0.most', value: '0' },
  ]);
});
