import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { draftOf } from './open-drafts.ts';
import { filesTakenIn, useFiles } from './use-files.ts';
import { useSending } from './use-sending.ts';
import { nothingWritten } from './written.ts';

const { compose } = vi.hoisted(() => ({
  compose: { attach: vi.fn(), check: async () => [], send: vi.fn() },
}));
vi.mock('../../engine/client.ts', () => ({
  engine: { compose, draft: { get: async () => null, save: async () => null, discard: async () => {} } },
}));
vi.mock('../../engine/settings.ts', () => ({ useSettings: () => ({ afterSend: 'stay' }) }));
vi.mock('./use-undo-along.ts', () => ({ useUndoAlong: () => () => {} }));
vi.mock('./held-sends.ts', () => ({ noteHeld: () => {} }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
beforeEach(setUpTexts);

it('sends nothing without the file that is on its way into it', async () => {
  const handle = draftOf('with a file', 'reply');
  handle.adopt(null);
  handle.write({ ...nothingWritten, text: 'See the picture.' });
  const view = { conversation: { id: 'with a file' }, customer: { name: 'Ana' } } as ConversationView;
  let composer: (ReturnType<typeof useSending> & ReturnType<typeof useFiles>) | undefined;
  const Composer = () => {
    composer = { ...useSending(view, 'reply', handle, ''), ...useFiles(handle) };
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Composer />));
  let arrive: (attachment: Attachment) => void = () => {};
  compose.attach.mockImplementation(() => new Promise((resolve) => (arrive = resolve)));
  compose.send.mockResolvedValue({ keys: ['k'], heldUntil: null, lacksForEscalation: false, reversible: [] });

  await act(async () => void composer?.add([new File(['abc'], 'proof.png')]));
  await act(async () => void (await composer?.send({}, 0)));
  expect(compose.send).not.toHaveBeenCalled();
  expect(composer?.problem?.text).toContain('A file is still being added');
  expect(handle.read().text).toBe('See the picture.');

  await vi.waitFor(() => expect(compose.attach).toHaveBeenCalled());
  await act(async () => {
    arrive({ name: 'proof.png', hash: 'a', mime: 'image/png', size: 3 } as unknown as Attachment);
    await filesTakenIn();
  });
  await act(async () => void (await composer?.send({}, 0)));
  expect(compose.send).toHaveBeenCalledOnce();
  expect(compose.send.mock.calls[0]?.[0]).toMatchObject({ attachments: [{ name: 'proof.png' }] });
  await act(async () => root.unmount());
});
