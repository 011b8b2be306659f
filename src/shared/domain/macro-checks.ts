import { findAsking } from './asking-for-secrets.ts';
import type { Attachment } from './conversation.ts';
import { findDeadLinks, type KnownArticles } from './dead-link.ts';
import { type ForbiddenPromises, findPromises } from './forbidden-promises.ts';
import { imitationsIn } from './look-alike.ts';
import { findBroken } from './macro-template.ts';
import { findPersonalData } from './personal-data.ts';
import { missingPictures } from './placed-pictures.ts';
import { findPlaceholders } from './placeholders.ts';
import { findLongSentences } from './reading.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { Place } from './text-place.ts';
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
  'broken-template',
  'unknown-placeholder',
  'unknown-fragment',
  'missing-picture',
  'imitation',
  'dead-link',
  'personal-data',
  'promise',
  'too-long',
  'long-sentence',
] as const;
/** What must not go live at all. */
export const forbiddenDoubts: ReadonlySet<string> = new Set<MacroDoubt['kind']>([
  'secret',
  'asks-for-secret',
  'broken-template',
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

/** What a text is checked against; what is absent is not known here, or not looked at. */
export type MacroGround = {
  /** Of the macros that a text may render. */
  readonly shortcuts?: ReadonlySet<string> | undefined;
  /** Of articles that customers may read. */
  readonly articles?: KnownArticles | undefined;
  /** Of the exchange: mail there is nobody's own, and what looks like one of them leads astray. */
  readonly ownDomains?: readonly string[];
  /** What nobody may promise; absent: what the app begins with. */
  readonly promises?: ForbiddenPromises | undefined;
  /** That go along with it: pictures that the text names are among them. */
  readonly files?: readonly Attachment[];
};

const mostOfAKind = 20;

/** Doubts about the text of each language, in the order in which they stand; the worst kind first where they meet. */
export function doubtsOf(
  bodies: Readonly<Record<string, string>>,
  channels: readonly Channel[],
  { shortcuts, articles, ownDomains = [], promises, files }: MacroGround = {},
): readonly MacroDoubt[] {
  return Object.entries(bodies).flatMap(([locale, body]) => {
    const found: MacroDoubt[] = [];
    const note = (kind: MacroDoubt['kind'], places: readonly Place[]) =>
      found.push(
        ...places
          .slice(0, mostOfAKind)
          .map(({ start, end }) => ({ kind, locale, start, end, text: body.slice(start, end).slice(0, 80) })),
      );
    const secrets = findSecrets(body);
    note('secret', secrets);
    note('asks-for-secret', findAsking(body));
    const broken = findBroken(body);
    note('broken-template', broken ? [broken] : []);
    note(
      'unknown-placeholder',
      findPlaceholders(body).filter(
        (one) => !isKnownPlaceholder(one.expression) && !(broken && meet(one, broken)),
      ),
    );
    note('unknown-fragment', shortcuts ? unknownFragments(body, shortcuts) : []);
    note('missing-picture', files ? missingPictures(body, files) : []);
    note('imitation', imitationsIn(body, ownDomains));
    note('dead-link', findDeadLinks(body, articles));
    note(
      'personal-data',
      findPersonalData(body, locale, ownDomains).filter(
        (one) => !secrets.some((secret) => meet(one, secret)),
      ),
    );
    note('promise', findPromises(body, promises));
    const most = Math.min(...channels.map((channel) => comfortable[channel] ?? Number.POSITIVE_INFINITY));
    note('too-long', body.length > most ? [{ start: most, end: body.length }] : []);
    note('long-sentence', findLongSentences(body, locale));
    return found.sort(
      (a, b) => macroDoubts.indexOf(a.kind) - macroDoubts.indexOf(b.kind) || a.start - b.start,
    );
  });
}

const meet = (one: Place, other: Place) => one.start < other.end && other.start < one.end;

function unknownFragments(body: string, shortcuts: ReadonlySet<string>): Place[] {
  return [...body.matchAll(rendered)].flatMap(({ index, 0: tag, 1: name = '' }) =>
    shortcuts.has(name.replace(/^\s*["']|["']\s*-?\s*$/g, ''))
      ? []
      : [{ start: index, end: index + tag.length }],
  );
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
