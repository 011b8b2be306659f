import type { TFunction } from 'i18next';
import { afterEach, expect, it, vi } from 'vitest';
import { articleImportLimits } from '../../../../shared/domain/article-import.ts';
import { importLimits } from '../../../../shared/domain/macro-import.ts';
import { beginImportAnew, openImport, useImports } from '../../../state/imports.ts';
import { readFiles } from './run-import.ts';

const t = ((key: string) => key) as unknown as TFunction;
const unread = { outcome: 'refused', why: 'too-large', form: null, line: null };

afterEach(() => {
  openImport('macro');
  beginImportAnew();
  useImports.setState({ isOpen: false });
});

it.each([
  ['macro', 200 * 1024 * 1024],
  ['macro', importLimits.archiveBytes + 1],
  ['article', 200 * 1024 * 1024],
  ['article', articleImportLimits.bytes + 1],
] as const)('refuses a file of %s of %d bytes, and never reads it', async (kind, size) => {
  const read = vi.fn();
  openImport(kind);
  await readFiles([{ name: 'all.json', size, read }], t);
  expect(read).not.toHaveBeenCalled();
  const { phase, files, rows, notice } = useImports.getState();
  expect({ phase, notice }).toEqual({ phase: 'seen', notice: null });
  expect(files).toEqual([{ name: 'all.json', bytes: size, read: unread }]);
  expect(rows).toMatchObject([{ kind: 'refused', file: 'all.json', refusal: unread }]);
});

it.each([
  ['macro', importLimits.archiveBytes],
  ['article', articleImportLimits.bytes],
] as const)('reads a file of %s of %d bytes, as large as it may be', async (kind, size) => {
  const read = vi.fn().mockRejectedValue(new Error('it was moved away'));
  openImport(kind);
  await readFiles([{ name: 'all.zip', size, read }], t);
  expect(read).toHaveBeenCalledOnce();
  expect(useImports.getState()).toMatchObject({ phase: 'choosing', files: [], notice: { tone: 'bad' } });
});
