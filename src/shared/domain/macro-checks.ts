import { findAsking, findPromises } from './forbidden-words.ts';
import { findUnfilled } from './placeholders.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { Channel } from './vocabulary.ts';

/** What placeholders may speak of, by what comes before the dot. The engine fills them (`services/macros.ts`). */
export const macroVariables: Readonly<Record<string, readonly string[]>> = {
  customer: ['name', 'first_name', 'email', 'tier', 'locale', 'verification'],
  agent: ['name', 'first_name', 'public_name'],
  conversation: ['number', 'subject', 'topic', 'channel'],
  workspace: ['name', 'domain'],
};
/** `{{ask.…}}` is asked of the agent who inserts the macro. */
const prompted = 'ask';

/** A doubt about a macro's text. Offsets are UTF-16 units in the body of that language. */
export type MacroDoubt = {
  readonly kind: (typeof macroDoubts)[number];
  readonly locale: string;
  readonly start: number;
  readonly end: number;
  /** The words in question. */
  readonly text: string;
};
export const macroDoubts = [
  'secret',
  'asks-for-secret',
  'unknown-placeholder',
  'unknown-fragment',
  'promise',
  'too-long',
] as const;
/** What must not go live at all. */
export const forbiddenDoubts: ReadonlySet<string> = new Set<MacroDoubt['kind']>([
  'secret',
  'asks-for-secret',
]);

/** Characters that people read in one go, by channel; where a macro is for several, the shortest counts. */
const comfortable: Partial<Record<Channel, number>> = {
  chat: 900,
  telegram: 900,
  x: 280,
  reddit: 3_000,
  email: 4_000,
};

const rendered = /\{%-?\s*render\b([^{}%]{0,80})%\}/g;

/**
 * Doubts about the text of each language, in the order in which they stand; the worst kind first where they meet.
 * `shortcuts` are those of the macros that a text may render; absent: they are not known here.
 */
export function doubtsOf(
  bodies: Readonly<Record<string, string>>,
  channels: readonly Channel[],
  shortcuts?: ReadonlySet<string>,
): readonly MacroDoubt[] {
  return Object.entries(bodies).flatMap(([locale, body]) => {
    const found: MacroDoubt[] = [];
    const note = (kind: MacroDoubt['kind'], start: number, end: number) =>
      found.push({ kind, locale, start, end, text: body.slice(start, end).slice(0, 80) });
    for (const { start, end } of findSecrets(body)) note('secret', start, end);
    for (const { start, end } of findAsking(body)) note('asks-for-secret', start, end);
    for (const { expression, start, end } of findUnfilled(body))
      if (!isKnownPlaceholder(expression)) note('unknown-placeholder', start, end);
    for (const { index, 0: tag, 1: name = '' } of shortcuts ? body.matchAll(rendered) : [])
      if (!shortcuts?.has(name.replace(/^\s*["']|["']\s*-?\s*$/g, '')))
        note('unknown-fragment', index, index + tag.length);
    for (const { start, end } of findPromises(body)) note('promise', start, end);
    const most = Math.min(...channels.map((channel) => comfortable[channel] ?? Number.POSITIVE_INFINITY));
    if (body.length > most) note('too-long', most, body.length);
    return found.sort(
      (a, b) => macroDoubts.indexOf(a.kind) - macroDoubts.indexOf(b.kind) || a.start - b.start,
    );
  });
}

/** `customer.first_name | default: "there"` speaks of `customer.first_name`. */
export function isKnownPlaceholder(expression: string): boolean {
  const [path = ''] = expression.split('|');
  const [root = '', name = '', ...deeper] = path.trim().split('.');
  if (deeper.length > 0) return false;
  // A name without a dot was assigned within the macro, or is a text in quotes.
  if (name === '') return root !== '' && !(root in macroVariables);
  return root === prompted ? /^\w+$/.test(name) : (macroVariables[root]?.includes(name) ?? false);
}
