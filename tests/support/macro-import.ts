import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { readImport } from '../../src/engine/import/read-import.ts';
import type { ImportedMacro } from '../../src/shared/domain/macro-import.ts';
import { type CheckImport, type ImportPlan, importWireLimits } from '../../src/shared/wire/macro-imports.ts';
import type { WireClient } from './wire.ts';

/** A macro as Zendesk's API answers it. */
export const zendeskMacro = (id: number, title: string, text: string, more: object = {}) => ({
  url: `https://northgate.zendesk.com/api/v2/macros/${id}.json`,
  id,
  title,
  active: true,
  actions: [
    { field: 'comment_value_html', value: `<p>${text}</p>` },
    { field: 'status', value: 'pending' },
  ],
  restriction: null,
  ...more,
});

/** As an account that has grown for years exports them: folders, placeholders, tags, queues, some switched off. */
export function grownMacro(at: number): object {
  const greeting = '<p>Hi {{ticket.requester.first_name}},</p>';
  return zendeskMacro(360_000_000_000 + at, `Deposits::Network ${at % 40}::Ask for the hash ${at}`, '', {
    active: at % 10 !== 0,
    description: `Number ${at}`,
    position: at,
    created_at: '2021-03-04T09:30:00Z',
    actions: [
      {
        field: 'comment_value_html',
        value: `${greeting}<p>Please send us the hash of transfer ${at}.</p><ul><li>From your wallet</li></ul>`,
      },
      { field: 'comment_mode_is_public', value: 'true' },
      { field: 'status', value: at % 2 ? 'pending' : 'hold' },
      { field: 'current_tags', value: `hash network_${at % 40}` },
      ...(at % 50 === 0 ? [{ field: 'group_id', value: '20455932' }] : []),
    ],
  });
}

/** What the readers make of a file, of which nothing was broken. */
export function readMacros(name: string, text: string): ImportedMacro[] {
  const { read } = readImport({ name, bytes: new TextEncoder().encode(text), locale: 'en' });
  if (read.outcome === 'refused' || read.problems.length > 0) throw new Error(JSON.stringify(read));
  return read.macros;
}

export const file = { name: 'macros.json', bytes: 10, hash: 'ab'.repeat(32) };

/** Brings macros to the hub as the studio does. */
export async function bring(
  client: WireClient,
  macros: readonly ImportedMacro[],
  more: Pick<z.input<typeof CheckImport>, 'takesQueues' | 'foreign'> = {},
) {
  const importId = newId();
  for (let from = 0; from < macros.length; from += importWireLimits.macrosPerPiece)
    await client.imports.stage({
      importId,
      from,
      macros: macros
        .slice(from, from + importWireLimits.macrosPerPiece)
        .map(({ origin, active, restricted, foreign, content }) => ({
          origin: { ...origin, account: origin.account ?? '' },
          active,
          restricted,
          foreign,
          content,
        })),
    });
  const choices = { importId, takesInactive: true, ...more };
  const plan = await client.imports.check(choices);
  return {
    importId,
    plan,
    commit: (seen = plan.seen) => client.imports.commit({ ...choices, seen, files: [file] }),
  };
}

/** How many there are of each finding. */
export function counted({ findings }: ImportPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding, why } of findings) counts[why ?? finding] = (counts[why ?? finding] ?? 0) + 1;
  return counts;
}
