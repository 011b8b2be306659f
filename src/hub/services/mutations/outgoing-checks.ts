import { and, eq, inArray, or } from 'drizzle-orm';
import { findAskingForKeys } from '../../../shared/domain/asking-for-secrets.ts';
import type { Attachment, Source } from '../../../shared/domain/conversation.ts';
import { findPromises } from '../../../shared/domain/forbidden-promises.ts';
import { isPersonOnly } from '../../../shared/domain/gate/gate.ts';
import { findTipOff, namesWithheld } from '../../../shared/domain/kyc/find-tip-off.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { findAccountFacts } from '../../../shared/domain/public-channel/account-facts.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import { addressesIn } from '../../../shared/domain/text-addresses.ts';
import { isPublicChannel } from '../../../shared/domain/vocabulary.ts';
import { listLinked } from '../../store/queries/articles.ts';
import { readKyc } from '../../store/queries/kyc.ts';
import { listModelDrafts } from '../../store/queries/model-calls.ts';
import { findOutdated } from '../../store/queries/outdated.ts';
import { articles } from '../../store/schema/knowledge.ts';
import { filesToHandOn } from '../file-access.ts';
import { findInternalWords } from '../internal-words.ts';
import { isUneditedDraft } from '../model/unedited-draft.ts';
import { findOverPromise } from '../recovery/over-promise.ts';
import { type Ground, refuse, type Unapplied } from './ground.ts';

/** A recovery phrase, key or one-time code is written to nobody, the team included: it is refused unread. */
export function checkSecrets(text: string): Unapplied | null {
  const [secret] = findSecrets(text);
  return secret ? refuse('secret', `There is a ${secret.kind} in this text.`) : null;
}

/**
 * What would tell somebody that they are suspected, or that they are not. Refused in the same words whatever is known of
 * them, so that it confirms nothing.
 */
async function checkTipOff(
  { tx, conversation }: Pick<Ground, 'tx' | 'conversation'>,
  text: string,
): Promise<Unapplied | null> {
  const [status] = await readKyc(tx, [conversation.customerId]);
  return findTipOff(text) || namesWithheld(text, status?.withheld?.labels ?? [])
    ? refuse('tip-off', 'There is something in this text that is said to no customer.')
    : null;
}

/** What says something of the customer's account where everybody reads it. */
function checkPublic(
  { viewer, conversation, customer }: Pick<Ground, 'viewer' | 'conversation' | 'customer'>,
  text: string,
): Unapplied | null {
  if (!isPublicChannel(conversation.channel)) return null;
  const [fact] = findAccountFacts(text, {
    ownDomain: viewer.workspace.domain,
    conversationNumber: conversation.number,
    customerName: customer.name,
    values: Object.values(customer.fields).filter((value) => typeof value === 'string'),
  });
  return fact
    ? refuse('account-facts', 'This says something of an account where everybody reads it.', {
        what: fact.kind,
      })
    : null;
}

/**
 * What says more of a transfer than the desk's table lets it, in a conversation with a recovery case, what nobody may
 * promise, and what nobody may ask for.
 */
export async function checkPromises(
  ground: Pick<Ground, 'tx' | 'viewer' | 'conversation' | 'customer'>,
  text: string,
): Promise<Unapplied | null> {
  const promised = await findOverPromise(ground, text);
  if (promised) {
    const { kind, words } = promised;
    return refuse('promise', 'This promises more than the recovery case gives.', {
      what: kind,
      words: words.slice(0, 120),
    });
  }
  if (findAskingForKeys(text).length > 0)
    return refuse('asks-for-secret', 'This asks a customer for a recovery phrase or a key.');
  const [forbidden] = findPromises(text, ground.viewer.workspace.promises);
  return forbidden
    ? refuse('forbidden-promise', 'This promises what nobody may promise.', {
        words: text.slice(forbidden.start, forbidden.end).slice(0, 120),
      })
    : null;
}

/** What a language model drafted here, whatever the workstation makes of it: somebody must have made it their own. */
async function checkEdited(
  { tx, conversation }: Pick<Ground, 'tx' | 'conversation'>,
  text: string,
): Promise<Unapplied | null> {
  const drafts = await listModelDrafts(tx, conversation.id);
  return drafts.some((draft) => isUneditedDraft(draft, text))
    ? refuse('unedited', 'This is what a language model drafted, word by word.')
    : null;
}

/**
 * What was suggested, word by word, where only a person answers. The workstation says that it was; here it is held against the
 * conversation as it is by now: what made it a person’s may have come while the reply was on its way.
 */
export function checkSuggested(
  { conversation }: Pick<Ground, 'conversation'>,
  { suggested }: { readonly suggested?: boolean },
): Unapplied | null {
  return suggested && isPersonOnly(conversation.gate)
    ? refuse('suggested', 'Only a person answers here, and this is what was suggested, word by word.')
    : null;
}

/**
 * What must never go out to a customer: more than may be promised, a model's draft as it was, a placeholder
 * nobody filled, what came from a macro or an article that may not be said any more, an article for the team alone, or words
 * of one.
 */
export async function checkOutgoingText(
  {
    tx,
    viewer,
    conversation,
    customer,
    now,
  }: Pick<Ground, 'tx' | 'viewer' | 'conversation' | 'customer' | 'now'>,
  text: string,
  sources: readonly Source[],
): Promise<Unapplied | null> {
  const [unfilled] = findUnfilled(text);
  if (unfilled)
    return refuse('unfilled-placeholder', `A placeholder is not filled: ${unfilled.expression.slice(0, 80)}`);
  const tipOff = await checkTipOff({ tx, conversation }, text);
  const stopped =
    tipOff ??
    checkPublic({ viewer, conversation, customer }, text) ??
    (await checkPromises({ tx, viewer, conversation, customer }, text)) ??
    (await checkEdited({ tx, conversation }, text));
  if (stopped) return stopped;
  const linked = await listLinked(tx, viewer.workspace.id, addressesIn(text));
  const outdated = await findOutdated(tx, viewer.workspace.id, [...sources, ...linked], now);
  if (outdated) {
    const { title, why, replacement } = outdated;
    return refuse('outdated', `“${title.slice(0, 120)}” may not be said: ${why}.`, { title, replacement });
  }
  const title = await findInternalWords(tx, viewer.workspace.id, text);
  if (title !== null) return forTheTeam(title);
  const ids = [
    ...(text.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi) ?? []).map((id) => id.toLowerCase()),
    ...sources.filter((source) => source.kind === 'article').map((source) => source.id),
  ];
  const keys = linkSegments(text);
  if (ids.length === 0 && keys.length === 0) return null;
  const internal = await tx
    .select({ title: articles.title })
    .from(articles)
    .where(
      and(
        eq(articles.workspaceId, viewer.workspace.id),
        eq(articles.audience, 'internal'),
        or(inArray(articles.id, ids), inArray(articles.articleKey, keys)),
      ),
    )
    .limit(1);
  return internal[0] ? forTheTeam(internal[0].title) : null;
}

const forTheTeam = (title: string): Unapplied =>
  refuse('internal-article', `“${title.slice(0, 120)}” is for the team alone.`);

/** The parts of every link's path, any of which may be an article's key. */
function linkSegments(text: string): string[] {
  const segments = new Set<string>();
  for (const [link] of text.matchAll(/\b[a-z][a-z0-9+.-]{1,20}:\/?\/?[^\s<>"']{1,2000}/gi)) {
    for (const segment of link.split(/[/?#=&:]+/)) {
      if (segment.length >= 3 && segment.length <= 120) segments.add(segment.replace(/[.,;!)\]]+$/, ''));
      if (segments.size > 500) return [...segments];
    }
  }
  return [...segments];
}

/**
 * The files as the hub knows them, whatever the caller said of their size and type; refused when one isn't
 * there, or isn't this agent's to hand on.
 */
export async function resolveAttachments(
  { tx, viewer }: Ground,
  wanted: readonly Attachment[],
): Promise<{ readonly files: Attachment[] } | { readonly unapplied: Unapplied }> {
  const found = await filesToHandOn(tx, viewer, wanted);
  return 'files' in found
    ? found
    : { unapplied: refuse('attachment-missing', `The hub has no file for “${found.missing}”.`) };
}
