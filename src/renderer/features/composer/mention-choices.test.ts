import { expect, it } from 'vitest';
import { agentFixture, groupFixture, groupId } from '../../../../tests/support/engine-data.ts';
import { mentionChoices } from './mention-choices.ts';

const desk = {
  me: agentFixture(9).id,
  groups: [groupFixture(1, { name: 'General' }), groupFixture(2, { name: 'Security', restricted: true })],
  agents: [
    agentFixture(1, { name: 'Ana Duarte', groupIds: [groupId(1)] }),
    agentFixture(2, { name: 'Tomás Herrero', groupIds: [groupId(1), groupId(2)] }),
    agentFixture(3, { name: 'Gone Before', active: false }),
    agentFixture(9, { name: 'Me Myself' }),
  ],
};
const names = (query: string, place = { groupId: groupId(1), restricted: false }) =>
  mentionChoices(query, place, desk).map(({ name }) => name);

it('offers colleagues who may see the conversation, and queues with one of them', () => {
  expect(names('')).toEqual(['Ana Duarte', 'Tomás Herrero', 'General', 'Security']);
  expect(names('', { groupId: groupId(2), restricted: false })).toEqual([
    'Tomás Herrero',
    'General',
    'Security',
  ]);
});

it('finds by the beginnings of words, without accents, and ends with the name', () => {
  expect(names('her to')).toEqual(['Tomás Herrero']);
  expect(names('tomas')).toEqual(['Tomás Herrero']);
  expect(names('Ana Duarte')).toEqual(['Ana Duarte']);
  expect(names('Ana Duarte ')).toEqual([]);
  expect(names('Ana Duarte, look')).toEqual([]);
});
