import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { type Finding, type GuardKind, isOverridable } from '../../../shared/contract/guards.ts';
import { findAskingForKeys } from '../../../shared/domain/asking-for-secrets.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { findPromises } from '../../../shared/domain/forbidden-promises.ts';
import { findTipOff } from '../../../shared/domain/kyc/find-tip-off.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import { wordsOf } from '../../../shared/domain/word-runs.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findRecord } from '../../db/ingest/put-conversation.ts';
import { listLinked } from '../../db/queries/articles.ts';
import { getWorkspace } from '../../db/queries/meta.ts';
import { findInternalArticle } from '../outgoing-text.ts';
import { findEmptyGreeting } from './greeting.ts';
import { createInternalText, findNoteText } from './internal-text.ts';
import { findWrongLanguage, type LanguageOf } from './language.ts';
import { findOverPromises } from './over-promise.ts';
import { findPublicFacts } from './public-facts.ts';
import { listStale } from './still-says.ts';
import { isUnedited } from './unedited.ts';

export type Outgoing = {
  readonly conversationId: string;
  readonly mode: DraftMode;
  readonly text: string;
  readonly sources: readonly Source[];
};

/** `now` is the hub's time in ms. */
export type CheckOutgoing = (db: ReadableDb, outgoing: Outgoing, now: number) => Finding[];

/**
 * What keeps a text from leaving, or should make its writer look again, in the order in which it stands. A note is
 * looked through for secrets alone: everything else the team may tell itself.
 */
export function createCheckOutgoing(): (languageOf: LanguageOf) => CheckOutgoing {
  const findInternalText = createInternalText();
  return (languageOf) =>
    (db, { conversationId, mode, text, sources }, now) => {
      const findings: Finding[] = [];
      const add = (
        kind: GuardKind,
        place: { start: number; end: number },
        detail: string,
        outdated?: Finding['outdated'],
      ) =>
        findings.push({
          kind,
          start: place.start,
          end: place.end,
          excerpt: kind === 'secret' ? '' : excerptOf(text, place),
          detail: detail.slice(0, 300),
          at: null,
          ...(outdated && { outdated }),
          overridable: isOverridable(kind),
        });
      for (const secret of findSecrets(text)) add('secret', secret, secret.kind);
      if (mode === 'note') return findings;
      for (const unfilled of findUnfilled(text)) add('unfilled', unfilled, unfilled.expression);
      const linked = listLinked(db, text).filter(({ id }) => !sources.some((source) => source.id === id));
      const article = findInternalArticle(db, text, sources);
      if (article !== null) add('internal-article', nowhere, article);
      for (const { kind, id, title, outdated } of listStale(
        db,
        { text, sources: [...sources, ...linked] },
        now,
      ))
        add('outdated', nowhere, title, { ...outdated, kind, id });
      const tipOff = findTipOff(text);
      if (tipOff) add('tip-off', tipOff, '');
      for (const fact of findPublicFacts(db, conversationId, text)) add('account-facts', fact, fact.kind);
      if (isUnedited(db, conversationId, text)) add('unedited', nowhere, '');
      const words = wordsOf(text);
      const internal = findInternalText(db, words);
      if (internal) add('internal-text', internal.run, internal.title);
      const note = findNoteText(db, conversationId, words);
      if (note) add('note-text', note, '');
      const promised = findOverPromises(db, conversationId, text, now);
      for (const one of promised) add('promise', one, one.kind);
      for (const one of findPromises(text, getWorkspace(db)?.promises))
        if (!promised.some(({ start, end }) => start < one.end && one.start < end))
          add('forbidden-promise', one, '');
      for (const asking of findAskingForKeys(text)) add('asks-for-secret', asking, '');
      const greeting = findEmptyGreeting(text);
      if (greeting) add('greeting', greeting, '');
      const locale = findRecord(db, conversationId)?.locale;
      const language = locale ? findWrongLanguage(db, conversationId, locale, text, languageOf) : null;
      if (language) add('language', nowhere, language);
      return findings.sort((a, b) => Number(a.overridable) - Number(b.overridable) || a.start - b.start);
    };
}

const nowhere = { start: 0, end: 0 };

function excerptOf(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 120);
}
