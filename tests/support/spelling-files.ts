import { layOutSpelling } from '../../scripts/build/spelling.ts';
import { keptFolder } from './kept-folder.ts';

const inputs = [
  'resources/spelling',
  'scripts/build/spelling.ts',
  'scripts/build/vietnamese-syllables.ts',
  'package-lock.json',
];

/** What the build lays out for checking the spelling. */
export const spellingFiles = (): Promise<string> =>
  keptFolder('spelling', inputs, async (folder) => layOutSpelling(folder));
