import { v5 } from 'uuid';
import { buildKnowledge, type Knowledge } from './build.ts';

export const seedNow = Date.UTC(2026, 5, 1);

const namespace = '6f0a7a52-54cb-4d0b-9c60-2f3a9e6f5a11';

/** Stands in for the seed's own ids: deterministic, different for each kind and key. */
export function idFor(kind: string, key: string): string {
  return v5(`${kind}:${key}`, namespace);
}

let built: Knowledge | null = null;

/** The knowledge of the demo, built once per test file. */
export function testKnowledge(): Knowledge {
  built ??= buildKnowledge({ now: seedNow, idFor });
  return built;
}
