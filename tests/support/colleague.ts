import { v7 as uuidv7 } from 'uuid';
import type { Mutation } from '../../src/shared/wire/mutations.ts';
import { people } from './desk.ts';
import { wireClient } from './wire.ts';

/** What a colleague does from another desk, each by itself; answers with what became of it. */
export async function colleagueDoes(hubUrl: string, mutations: readonly Mutation[]): Promise<string[]> {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.tomas, workstation: 'another desk' });
  const items = mutations.map((mutation) => ({ key: uuidv7(), mutation }));
  const { results } = await wireClient(hubUrl, session).mutations.apply({ items });
  return results.map((result) => (result.outcome === 'refused' ? result.why : result.outcome));
}
