import { fold } from '../fold.ts';
import { sayKeys } from './Keys.tsx';

/** Whether a command answers a search: by words of its name, or by its keys as people write them (`ctrl e`, `g i`). */
export function fitsKeySearch(query: string, label: string, keys: readonly string[]): boolean {
  const words = fold(query)
    .split(/[\s+]+/)
    .filter(Boolean);
  if (words.length === 0) return true;
  const name = fold(label);
  if (words.every((word) => name.includes(word))) return true;
  return keys.some((one) => {
    const parts = fold(sayKeys(one)).split(' ');
    return words.every((word) => parts.includes(word));
  });
}
