import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { type AuditRow, auditFamilies } from '../../../shared/domain/audit.ts';
import type { People } from '../../engine/people.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { Entry } from './Entry.tsx';
import { sayAction } from './say-action.ts';

const mia = '0198c0de-0000-7000-8000-00000000000a';
const other = '0198c0de-0000-7000-8000-00000000000b';
const chat = '0198c0de-0000-7000-8000-00000000000c';
const people = {
  agent: (id: string | null) => (id === mia ? { name: 'Mia Lund' } : undefined),
  group: () => undefined,
} as unknown as People;
const numbers = { [chat]: 10_241 };
const row: AuditRow = {
  workspaceId: other,
  seq: 1234,
  at: 1_795_951_487_652,
  actorKind: 'agent',
  actorId: mia,
  action: 'customers-merged',
  subjectKind: 'customer',
  subjectId: other,
  details: { other: mia, note: '<b>' },
  previousHash: '0'.repeat(64),
  hash: '0'.repeat(64),
};

beforeAll(setUpTexts);

const draw = (changed: Partial<AuditRow> = {}) =>
  renderToStaticMarkup(
    <MantineProvider>
      <table>
        <tbody>
          <Entry row={{ ...row, ...changed }} people={people} numbers={numbers} onWhom={() => undefined} />
        </tbody>
      </table>
    </MantineProvider>,
  );

it('has words for each thing that the audit knows to have been done', () => {
  for (const action of Object.values(auditFamilies).flat()) {
    const said = sayAction(action);
    expect(said).not.toBe(action);
    expect(said).not.toMatch(/audit\.|undefined/);
  }
  expect(sayAction('macro-publish')).toBe('Macro: published');
});

it('says who did what to whom, with names where there are any and never as markup', () => {
  const drawn = draw();
  for (const part of ['1,234', 'Mia Lund', 'Customers merged', 'Customer ', other, '&lt;b&gt;'])
    expect(drawn).toContain(part);
});

it('calls conversations by their numbers, as people do', () => {
  const drawn = draw({ subjectKind: 'conversation', subjectId: chat, details: { other: chat } });
  expect(drawn.match(/#10241/g)?.length).toBeGreaterThan(1);
  expect(drawn).not.toContain(chat);
});

it('shows what a later hub has written as it is, and who has left as that', () => {
  const drawn = draw({ action: 'moon-landed', subjectKind: 'moon', actorId: other });
  for (const part of ['moon-landed', 'moon <', 'Somebody who has left']) expect(drawn).toContain(part);
  expect(draw({ actorKind: 'system', actorId: null })).toContain('The hub itself');
});
