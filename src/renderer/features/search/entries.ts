import type {
  ArticleHit,
  ConversationHit,
  CustomerHit,
  MacroHit,
  MessageHit,
} from '../../../shared/contract/hits.ts';
import { type SearchKind, type SearchTab, searchKinds } from '../../state/search-kinds.ts';
import type { AllFound } from './use-found.ts';

/** One line of the results. */
export type Entry = { readonly id: string } & (
  | { readonly kind: 'messages'; readonly hit: MessageHit }
  | { readonly kind: 'conversations'; readonly hit: ConversationHit }
  | { readonly kind: 'customers'; readonly hit: CustomerHit }
  | { readonly kind: 'articles'; readonly hit: ArticleHit }
  | { readonly kind: 'macros'; readonly hit: MacroHit }
);
export type Section = {
  readonly kind: SearchKind;
  readonly entries: readonly Entry[];
  readonly cut: boolean;
};

/** How many of each kind the first tab shows: with a name or a number most people look for a customer. */
const first = { messages: 6, conversations: 4, customers: 4, articles: 3, macros: 3 } as const;
const orderOfAll = [
  'customers',
  'conversations',
  'messages',
  'articles',
  'macros',
] as const satisfies readonly SearchKind[];

function entriesOf(found: AllFound, kind: SearchKind): Entry[] {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const hit of found[kind].hits) {
    const own = 'messageId' in hit ? hit.messageId : 'row' in hit ? hit.row.id : hit.id;
    // What moves while one pages comes twice.
    if (seen.has(own)) continue;
    seen.add(own);
    entries.push({ id: `${kind}-${own}`, kind, hit } as Entry);
  }
  return entries;
}

/** The kinds of a tab, in the order in which it shows them. */
const kindsOf = (tab: SearchTab): readonly SearchKind[] =>
  tab === 'all' ? orderOfAll : searchKinds.filter((kind) => kind === tab);

/**
 * Whether Enter can take this one: it answers what is typed now, not what was typed before. `marked`: the agent went to
 * it; otherwise it is taken for being the first, which is sure when nothing can come before it any more.
 */
export function isSure(found: AllFound, tab: SearchTab, entry: Entry | undefined, marked: boolean): boolean {
  const kinds = kindsOf(tab);
  const answered = (kind: SearchKind) => found[kind].settled || found[kind].failed;
  if (entry === undefined) return kinds.every(answered);
  if (marked) return answered(entry.kind);
  return kinds.slice(0, kinds.indexOf(entry.kind) + 1).every(answered);
}

/** What a tab shows: one kind whole, or the first of each. */
export function sectionsOf(found: AllFound, tab: SearchTab): Section[] {
  return kindsOf(tab)
    .map((kind) => {
      const entries = entriesOf(found, kind);
      const shown = tab === 'all' ? entries.slice(0, first[kind]) : entries;
      return {
        kind,
        entries: shown,
        cut: shown.length < entries.length || (tab === 'all' && found[kind].more),
      };
    })
    .filter(({ entries }) => entries.length > 0);
}
