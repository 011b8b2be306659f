import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { type DraftHandle, draftOf, draftsBelongTo } from './open-drafts.ts';
import { filesTakenIn, useFiles } from './use-files.ts';
import { nothingWritten } from './written.ts';

type Saved = { conversationId: string; text: string; attachments: readonly { name: string }[] };
const { engine, saved, attach } = vi.hoisted(() => {
  const saved = new Map<string, unknown>();
  const attach = vi.fn();
  return {
    saved,
    attach,
    engine: {
      compose: { attach },
      draft: {
        get: async () => null,
        save: async (draft: { conversationId: string }) => {
          saved.set(draft.conversationId, draft);
          return null;
        },
        discard: async () => {},
      },
    },
  };
});
vi.mock('../../engine/client.ts', () => ({ engine }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const proof = { name: 'proof.png', hash: 'a', mime: 'image/png', size: 3 } as unknown as Attachment;
const file = new File(['abc'], 'proof.png');
const draftSaved = (id: string) => saved.get(id) as Saved | undefined;

let arrive: (attachment: Attachment) => void;
beforeEach(() => {
  saved.clear();
  attach.mockReset().mockImplementation(() => new Promise((resolve) => (arrive = resolve)));
});

/** A composer of this draft, as far as files go. */
async function composerOf(handle: DraftHandle) {
  let files: ReturnType<typeof useFiles> | undefined;
  const Composer = () => {
    files = useFiles(handle);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Composer />));
  const stop = handle.subscribe(() => {});
  return {
    now: () => files as ReturnType<typeof useFiles>,
    add: async (chosen: File[]) => {
      await act(async () => void files?.add(chosen));
      await vi.waitFor(() => expect(attach).toHaveBeenCalled());
    },
    async close() {
      await act(async () => root.unmount());
      stop();
      await handle.flush();
    },
  };
}
const arrived = (attachment: Attachment) =>
  act(async () => {
    arrive(attachment);
    await filesTakenIn();
  });

it('puts a file into the draft of a tab that was closed while it was taken in, whatever was opened since', async () => {
  const handle = draftOf('closed', 'reply');
  handle.adopt(null);
  const composer = await composerOf(handle);
  await composer.add([file]);
  await composer.close();
  for (let n = 0; n < 40; n += 1) {
    const other = draftOf(`other ${n}`, 'reply');
    other.adopt(null);
    other.subscribe(() => {})();
    await other.flush();
  }
  await arrived(proof);
  expect(draftSaved('closed')?.attachments).toMatchObject([{ name: 'proof.png' }]);
});

it('puts it there also when the tab was closed before its draft had come', async () => {
  const composer = await composerOf(draftOf('early', 'reply'));
  await composer.add([file]);
  await composer.close();
  await arrived(proof);
  expect(draftSaved('early')?.attachments).toMatchObject([{ name: 'proof.png' }]);
});

it('says what is still taken in, and what could not be, to whoever comes back', async () => {
  const handle = draftOf('back', 'reply');
  handle.adopt(null);
  const first = await composerOf(handle);
  await first.add([file, new File([new Uint8Array(limits.attachmentBytes + 1)], 'film.mov')]);
  await first.close();
  const second = await composerOf(handle);
  expect(second.now().adding).toMatchObject({ name: 'proof.png' });
  await second.close();
  await arrived(proof);
  const third = await composerOf(handle);
  expect(third.now()).toMatchObject({ adding: null, problems: [{ code: 'tooLarge', name: 'film.mov' }] });
  await third.close();
  const fourth = await composerOf(handle);
  expect(fourth.now().problems).toEqual([]);
  await fourth.close();
});

it('puts nothing that one agent chose into the draft of the next at that desk', async () => {
  draftsBelongTo('ana');
  const composer = await composerOf(draftOf('shared', 'reply'));
  await composer.add([file]);
  await composer.close();
  draftsBelongTo('tomas');
  await arrived(proof);
  expect(draftOf('shared', 'reply').read()).toEqual(nothingWritten);
  expect(draftSaved('shared')).toBeUndefined();
});
