import { beforeEach, expect, it, vi } from 'vitest';
import { useOpenTabs } from '../../state/open-tabs.ts';
import { draftOf } from './open-drafts.ts';
import { nothingWritten } from './written.ts';

vi.mock('../../engine/client.ts', () => ({
  engine: { draft: { save: async () => null, discard: async () => {} } },
}));

const reply = draftOf('c1', 'reply');
const note = draftOf('c1', 'note');
const written = () => useOpenTabs.getState().tabs.t1?.written;

beforeEach(() => {
  const tab = { id: 't1', conversationId: 'c1', kept: false, written: false };
  useOpenTabs.setState({ tabs: { t1: tab }, active: 't1' });
  for (const draft of [reply, note]) draft.adopt(null);
});

it('keeps a tab open while something is written in it, and no longer than that', () => {
  reply.write({ ...nothingWritten, text: 'H' });
  expect(written()).toBe(true);
  // Before it was ever saved.
  reply.write(nothingWritten);
  expect(written()).toBe(false);
});

it('keeps it open for a note while the reply is sent', async () => {
  reply.write({ ...nothingWritten, text: 'Thank you' });
  note.write({ ...nothingWritten, text: 'Ask finance' });
  await reply.take();
  expect(written()).toBe(true);
  note.write(nothingWritten);
  expect(written()).toBe(false);
});
