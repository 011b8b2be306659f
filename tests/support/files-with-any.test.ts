import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesWithAny } from './files-with-any.ts';

it('finds any of many values wherever it stands in a file, and however often it was made JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundcrew-values-'));
  try {
    mkdirSync(join(folder, 'deep'));
    const values = Array.from({ length: 2_000 }, (_, n) => `value "${n}"\nof many`);
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const once = (text: string) => JSON.stringify({ text });
    put('begin', `${values[0]} and more`);
    put('deep/end', `\0\0${values[1_999]}`);
    put('json', `xx${once(values[7] ?? '')}`);
    put('within', `xx${once(once(values[8] ?? ''))}`);
    put('none', 'value "7"\nof man value "2000"\nof many');
    const found = filesWithAny(folder, values).map((path) => path.slice(folder.length + 1));
    expect(found.sort()).toEqual(['begin', 'deep/end', 'json', 'within']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
