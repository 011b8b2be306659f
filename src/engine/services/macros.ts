import type { FilledMacro } from '../../shared/contract/hits.ts';
import type { Attachment, Source } from '../../shared/domain/conversation.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { limits } from '../../shared/domain/limits.ts';
import { withTexts } from '../../shared/domain/macro-action.ts';
import { isMasked } from '../../shared/domain/masking/mask-customer.ts';
import { asMacro } from '../../shared/domain/own-macro.ts';
import { besideFiles, placedPictures, withoutPlaces } from '../../shared/domain/placed-pictures.ts';
import { carriesFormatting } from '../../shared/domain/rich-lines.ts';
import { chooseSpoken } from '../../shared/domain/spoken-language.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { findMacroByShortcut, getMacro } from '../db/queries/macros.ts';
import { getMe, getWorkspace } from '../db/queries/meta.ts';
import { outdatedBy } from '../db/queries/outdated.ts';
import { getOwnMacro } from '../db/queries/own-macros.ts';
import { getCustomer } from '../db/queries/people.ts';
import type { StoredConversation } from '../db/records.ts';
import { fail } from '../failure.ts';
import type { Inputs } from '../rpc/services.ts';
import { identityNeedIn, withholdIdentity } from './identity.ts';
import { expandFragments } from './macro-fragments.ts';
import { fillMacro, type MacroVariables, outlineMacro } from './macro-text.ts';

/** With the macro itself they must find place among the sources of one message. */
const mostFragments = 12;

/**
 * A macro to be inserted. Refused are one that may not be said at `now`, the hub's time in ms, and one that tells of the
 * account before the customer has shown that it is theirs.
 */
export function fillForConversation(
  db: ReadableDb,
  input: Inputs['macros']['fill'],
  now: number,
): FilledMacro {
  const filled = previewMacro(db, input, now);
  if (filled.outdated) fail('outdated', `macro ${input.macroId} is ${filled.outdated.why}`);
  if (filled.needsIdentity !== null) fail('identity', `macro ${input.macroId} tells of the account`);
  return filled;
}

/** A macro as it would read in this conversation. The wanted locale gives way to the customer's, then the desk's. */
export function previewMacro(
  db: ReadableDb,
  { macroId, conversationId, locale: wanted, asked = {} }: Inputs['macros']['preview'],
  now: number,
): FilledMacro {
  const own = getOwnMacro(db, macroId)?.shown;
  const macro =
    (own ? asMacro(own) : getMacro(db, macroId)) ??
    fail('not-found', `no macro ${macroId} on this workstation`);
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'no such conversation on this workstation');
  const locales = [...(wanted ? [wanted] : []), ...localesFor(db, record.locale)];
  const spoken = Object.keys(macro.bodies);
  const { locale, tried } = chooseSpoken(spoken, locales);
  const { find, rendered, files } = fragmentsIn(db, locales, now, macro.attachments);
  const body = expandFragments(macro.bodies[locale] ?? '', find, macro.shortcut);
  const known = variablesFor(db, record);
  const need = identityNeedIn(db, record, now);
  const held = need.met ? null : withholdIdentity(known.customer);
  const variables = { ...known, ...(held && { customer: held.customer }), ask: asked };
  const carried = asCarried(body, files, record.channel);
  const { text, unfilled, asks } = fillMacro(carried, variables);
  const askedByActions: string[] = [];
  const actions = macro.actions.map((action) =>
    withTexts(action, (written) => {
      const filled = fillMacro(written, variables);
      askedByActions.push(...filled.asks);
      return filled.text;
    }),
  );
  return {
    text,
    unfilled: [...unfilled],
    asks: [...new Set([...asks, ...askedByActions])].slice(0, limits.macroAsks),
    macroId,
    sources: [
      ...(own ? [] : [{ kind: 'macro' as const, id: macro.id, version: macro.version }]),
      ...rendered,
    ],
    actions,
    attachments: files.slice(0, limits.attachmentsPerMessage),
    locale,
    tried: [...tried],
    locales: spoken,
    version: macro.version,
    ...(macro.validity && { validity: macro.validity }),
    outdated: outdatedBy(db, { kind: 'macro', id: macro.id }, macro.validity, now),
    needsIdentity: held?.asked() ? need.level : null,
  };
}

/**
 * A macro as it would read in this conversation with its placeholders left, in each of its languages, and which others it
 * renders; null where this version of it is not here.
 */
export function outlinesFor(
  db: ReadableDb,
  { id, version }: Pick<Source, 'id' | 'version'>,
  record: StoredConversation,
  now: number,
): { readonly outlines: ReadonlyMap<string, string>; readonly fragments: ReadonlySet<string> } | null {
  const macro = getMacro(db, id);
  if (macro?.version !== version) return null;
  const outlines = new Map<string, string>();
  const fragments = new Set<string>();
  for (const [locale, body] of Object.entries(macro.bodies)) {
    const { find, rendered, files } = fragmentsIn(
      db,
      [locale, ...localesFor(db, record.locale)],
      now,
      macro.attachments,
    );
    const carried = asCarried(expandFragments(body, find, macro.shortcut), files, record.channel);
    outlines.set(locale, outlineMacro(carried, variablesFor(db, record)));
    for (const one of rendered) fragments.add(one.id);
  }
  return { outlines, fragments };
}

/** A text of the agent's own, such as a signature, as it would read in this conversation. */
export function fillText(db: ReadableDb, { text, conversationId }: Inputs['macros']['fillText']): string {
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'no such conversation on this workstation');
  return fillMacro(text, variablesFor(db, record)).text;
}

/** The same for the customer to read: what they may not be told yet stays unfilled. */
export function fillOutgoing(db: ReadableDb, input: Inputs['macros']['fillText'], now: number): string {
  const record =
    findRecord(db, input.conversationId) ?? fail('not-found', 'no such conversation on this workstation');
  if (identityNeedIn(db, record, now).met) return fillText(db, input);
  const { customer, ...rest } = variablesFor(db, record);
  return fillMacro(input.text, { ...rest, customer: withholdIdentity(customer).customer }).text;
}

/** A text as a customer might get it, for whoever writes macros; of a real one nothing that is withheld from the agent. */
export function fillExample(
  db: ReadableDb,
  { text, locale, channel, reader }: Inputs['macros']['fillExample'],
  now: number,
): string {
  const { find } = fragmentsIn(db, [locale, ...localesFor(db, undefined)], now);
  const variables = 'conversationId' in reader ? readIn(db, reader, now) : invented(db, reader, locale);
  const conversation = { ...variables.conversation, channel };
  return fillMacro(expandFragments(text, find), { ...variables, conversation }).text;
}

type Reader = Inputs['macros']['fillExample']['reader'];

function readIn(
  db: ReadableDb,
  { conversationId }: Extract<Reader, { conversationId: string }>,
  now: number,
): MacroVariables {
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'no such conversation on this workstation');
  const known = variablesFor(db, record);
  if (identityNeedIn(db, record, now).met) return known;
  return { ...known, customer: withholdIdentity(known.customer).customer };
}

function invented(
  db: ReadableDb,
  { customer, subject }: Exclude<Reader, { conversationId: string }>,
  locale: string,
): MacroVariables {
  return {
    customer: { ...customer, first_name: firstWord(customer.name), locale: customer.locale ?? locale },
    conversation: { number: 4821, subject, topic: 'withdrawals' },
    ...variablesOfDesk(db),
  };
}

/** Its pictures in place where the channel carries them; elsewhere they come along as files. */
const asCarried = (body: string, files: readonly Attachment[], channel: string): string =>
  carriesFormatting(channel as Channel) ? body : withoutPlaces(body, files);

/**
 * Finds the macros that others render, by shortcut; one that may not be said at `now` is none. `files`: those of the macro, then
 * the pictures of what it renders.
 */
function fragmentsIn(
  db: ReadableDb,
  locales: readonly string[],
  now: number,
  own: readonly Attachment[] = [],
) {
  const rendered: Source[] = [];
  const files = [...own];
  const find = (shortcut: string): string | null => {
    const macro = findMacroByShortcut(db, shortcut);
    if (!macro || outdatedBy(db, { kind: 'macro', id: macro.id }, macro.validity, now)) return null;
    if (rendered.length >= mostFragments) return null;
    if (!rendered.some(({ id }) => id === macro.id))
      rendered.push({ kind: 'macro', id: macro.id, version: macro.version });
    const body = macro.bodies[chooseLocale(macro, locales)] ?? '';
    const pictures = placedPictures(body, macro.attachments).map(({ file }) => file);
    const beside = besideFiles(body, pictures, files);
    files.push(...beside.files);
    return beside.text;
  };
  return { find, rendered, files };
}

/** In what languages to speak, the first that can be had. */
export function localesFor(db: ReadableDb, customerLocale: string | undefined): string[] {
  return [customerLocale, getWorkspace(db)?.locale, 'en'].filter((locale) => locale !== undefined);
}

/** The first of `wanted` that the macro speaks, exactly or in its base language; otherwise any. */
export const chooseLocale = (macro: Macro, wanted: readonly string[]): string =>
  chooseSpoken(Object.keys(macro.bodies), wanted).locale;

function variablesFor(db: ReadableDb, record: StoredConversation) {
  const customer = getCustomer(db, record.customer_id);
  return {
    customer: {
      name: customer?.name ?? record.customer_name,
      first_name: firstWord(customer?.name ?? record.customer_name),
      // What leaves is the agent's own text: what they may not read in it they cannot answer for.
      email: customer && !isMasked(customer, 'email') ? customer.email : null,
      tier: record.tier,
      locale: record.locale,
      verification: customer?.verification ?? null,
    },
    conversation: {
      number: record.number,
      subject: record.subject,
      topic: record.topic,
      channel: record.channel,
    },
    ...variablesOfDesk(db),
  } satisfies MacroVariables;
}

function variablesOfDesk(db: ReadableDb): MacroVariables {
  const me = getMe(db);
  const workspace = getWorkspace(db);
  return {
    agent: {
      name: me?.name ?? null,
      first_name: firstWord(me?.name ?? ''),
      public_name: me?.publicName ?? null,
    },
    workspace: { name: workspace?.name ?? null, domain: workspace?.domain ?? null },
  };
}

function firstWord(name: string): string | null {
  return name.trim().split(/\s+/)[0] || null;
}
