import { fail } from '../failure.ts';
import type { HubLink } from '../net/hub-link.ts';
import type { Outcome } from '../net/outcome.ts';

type Ask<Answer> = Parameters<HubLink['call']>[0] extends (
  client: infer Client,
  options: infer Options,
) => unknown
  ? (client: Client, options: Options) => Promise<Outcome<Answer>>
  : never;

/**
 * Asks the hub at once for what this workstation does not keep. Throws `offline` when it cannot be reached or is not
 * up to it now, `forbidden`, `not-found` or `bad-input` when it says no.
 */
export async function askHub<Answer>(link: HubLink, ask: Ask<Answer>): Promise<Answer> {
  return answerOf(await link.call(ask));
}

export function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.ok) return outcome.value;
  const { kind, message, retry } = outcome.error;
  if (retry !== 'never') return fail('offline', message, true);
  return fail(kind === 'forbidden' || kind === 'not-found' ? kind : 'bad-input', message);
}
