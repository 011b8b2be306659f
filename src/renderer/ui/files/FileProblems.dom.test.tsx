import { ORPCError } from '@orpc/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { attachFiles } from './attach-files.ts';
import { FileProblems } from './FileProblems.tsx';

const attach = vi.hoisted(() => vi.fn());
vi.mock('../../engine/client.ts', () => ({ engine: { compose: { attach } } }));

beforeAll(setUpTexts);
beforeEach(() => {
  attach.mockReset().mockImplementation(async ({ name }: { name: string }) => ({ name }));
});

const fileOf = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);
const refuse = (kind: 'unsupported-type' | 'too-large') =>
  attach.mockRejectedValueOnce(
    new ORPCError(kind, { defined: true, data: { kind, message: kind, retry: false } }),
  );

/** What goes along of these files, by name, and what the agent reads of the others. */
async function tried(files: readonly File[], room: number = limits.attachmentsPerMessage) {
  const along: string[] = [];
  const begun: string[] = [];
  const problems = await attachFiles(
    files,
    room,
    ({ name }) => along.push(name),
    ({ name, number, count }) => begun.push(`${name} ${number}/${count}`),
  );
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(<FileProblems problems={problems} />);
  const said = [...host.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
  return { along, begun, said };
}

it('takes a file as large as may be, and says of one that is larger how large that is', async () => {
  const { along, said } = await tried([
    fileOf('most.bin', limits.attachmentBytes),
    fileOf('more.bin', limits.attachmentBytes + 1),
  ]);
  expect(along).toEqual(['most.bin']);
  expect(said).toEqual(['more.bin is larger than 15.7 MB, the most that can be sent.']);
  expect(attach).toHaveBeenCalledTimes(1);
});

it('leaves out what is empty and goes on with the rest', async () => {
  const { along, begun, said } = await tried([fileOf('nothing.txt', 0), fileOf('proof.png', 3)]);
  expect(along).toEqual(['proof.png']);
  expect(begun).toEqual(['nothing.txt 1/2', 'proof.png 2/2']);
  expect(said).toEqual(['nothing.txt is empty.']);
});

it('takes as many as there is room for, and says once how many go with a message', async () => {
  const files = ['1.png', '2.png', '3.png', '4.png'].map((name) => fileOf(name, 1));
  const { along, said } = await tried(files, 2);
  expect(along).toEqual(['1.png', '2.png']);
  expect(said).toEqual(['At most 10 files go with one message.']);
  expect((await tried(files, 0)).along).toEqual([]);
  expect((await tried(files)).said).toEqual([]);
});

it('says what the engine has against a file, each by its name', async () => {
  refuse('unsupported-type');
  refuse('too-large');
  attach.mockRejectedValueOnce(new Error('The disk is full.'));
  const files = ['run.exe', 'swollen.png', 'torn.pdf', 'fine.pdf'].map((name) => fileOf(name, 1));
  const { along, said } = await tried(files);
  expect(along).toEqual(['fine.pdf']);
  expect(said).toEqual([
    'run.exe is of a type that cannot be sent. Pictures, PDF and plain documents can.',
    'swollen.png is larger than 15.7 MB, the most that can be sent.',
    'torn.pdf could not be read.',
  ]);
});
