import type { KycHelp, KycView } from '../../shared/contract/kyc.ts';
import { helpFor, type KycReason, tagOf } from '../../shared/domain/kyc/reasons.ts';
import { unfitnessOf, type Validity } from '../../shared/domain/validity.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getKyc, getKycSetup } from '../db/queries/kyc.ts';
import { listMacros } from '../db/queries/macros.ts';
import { fail } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';

/** How far the check of a conversation's customer is, as this workstation knows it. Throws `not-found`. */
export function getKycView(
  db: ReadableDb,
  { conversationId }: { readonly conversationId: string },
  now: number,
): KycView {
  const record =
    findRecord(db, conversationId) ?? fail('not-found', 'this conversation is not on this workstation');
  const status = getKyc(db, record.customer_id);
  const reasons = [...new Set([...(status?.reasons ?? []), ...(status?.withheld?.reasons ?? [])])];
  return {
    status,
    help: reasons.map((reason) => findHelp(db, reason, record.locale, now)),
    contacts: getKycSetup(db)?.providers ?? null,
  };
}

function findHelp(db: ReadableDb, reason: KycReason, locale: string, now: number): KycHelp {
  const { group, macro: shortcut } = helpFor(reason);
  const good = listMacros(db).filter(({ validity }) => unfitnessOf(validity, now) === null);
  const macro =
    good.find(({ tags }) => tags.includes(tagOf(reason))) ?? good.find((one) => one.shortcut === shortcut);
  return {
    reason,
    group,
    guide: findGuide(db, reason, locale, now),
    macro: macro ? { id: macro.id, title: macro.title } : null,
  };
}

type Guide = { id: string; title: string; locale: string; tagged: number; validity: string | null };

/** In the customer's language, in its family, in English, or in any. */
function findGuide(db: ReadableDb, reason: KycReason, locale: string, now: number): KycHelp['guide'] {
  const tag = tagOf(reason);
  const rows = prepared<Guide>(
    db,
    `SELECT id, title, locale, validity, EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?) AS tagged
       FROM articles WHERE audience = 'public'
        AND (article_key = ? OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)) ORDER BY id`,
  ).all(tag, helpFor(reason).guide, tag);
  const [language = ''] = locale.split('-');
  const rank = (one: Guide) =>
    [one.locale !== locale, one.locale.split('-')[0] !== language, !one.locale.startsWith('en')].reduce(
      (sum, isAway, at) => sum + Number(isAway) * 2 ** (2 - at),
      0,
    );
  const [best] = rows
    .filter(
      ({ validity }) =>
        unfitnessOf(validity === null ? undefined : (JSON.parse(validity) as Validity), now) === null,
    )
    .sort((a, b) => b.tagged - a.tagged || rank(a) - rank(b));
  return best ? { id: best.id, title: best.title } : null;
}

/** What the provider says comes back by the change log: nothing is shown here that is not kept. */
export function createKyc(workspace: () => Workspace): ActingServices['kyc'] {
  return {
    async refresh(input) {
      const { outcome } = await askHub(workspace().link, (hub, options) => hub.kyc.refresh(input, options));
      return { outcome };
    },
  };
}
