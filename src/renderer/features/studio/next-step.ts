import { type MacroContent, mayApproveKnowledge, mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { Kept } from './use-studio-change.ts';
import { workOf } from './work-of.ts';

/** Where a document is on its way, as one person sees it: what is written here and not saved comes first. */
export function standOf(kept: Kept, unsaved: boolean) {
  if (unsaved) return 'unsaved';
  const work = workOf(kept);
  if (work) return work.state;
  if (!kept.live) return 'new';
  return kept.live.validity?.withdrawnAt === undefined ? 'live' : 'withdrawn';
}
export type Stand = ReturnType<typeof standOf>;

type Asker = { readonly id: string; readonly role: Role } | null;

export type Lack = 'unnamed' | 'no-text' | 'no-section' | 'wrong-address';

/** What a macro lacks to be kept. `locale`: the workspace's own. */
export function lackOfMacro(
  { title, bodies }: Pick<MacroContent, 'title' | 'bodies'>,
  locale: string,
): Lack | null {
  if (title.trim() === '') return 'unnamed';
  return (bodies[locale] ?? '').trim() === '' ? 'no-text' : null;
}

/** Why the next step is not to be had, the first reason that counts; null: it is. */
export function hindranceOf(
  stand: Stand,
  {
    lacks,
    forbidden,
    writers,
    online,
    me,
  }: {
    /** Why what is written is not kept at all. */
    readonly lacks: Lack | null;
    /** It holds what must not go live. */
    readonly forbidden: boolean;
    /** Of the version that is being worked on. */
    readonly writers: readonly string[];
    readonly online: boolean;
    readonly me: Asker;
  },
) {
  const reviewing = stand === 'in-review';
  if (!me || !(reviewing ? mayApproveKnowledge : mayWriteKnowledge)(me.role)) return 'not-yours';
  if (!online) return 'offline';
  if (stand === 'unsaved' && lacks) return lacks;
  if (stand === 'new' || stand === 'live' || stand === 'withdrawn') return null;
  if (forbidden) return 'forbidden';
  return reviewing && writers.includes(me.id) ? 'own-work' : null;
}
