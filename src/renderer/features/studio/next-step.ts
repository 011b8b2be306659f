import { isForbidden } from '../../../shared/domain/macro-refusal.ts';
import { type MacroContent, mayApproveKnowledge, mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';
import { workOf } from './work-of.ts';

/** Where a macro is on its way, as one person sees it: what is written here and not saved comes first. */
export function standOf(kept: StudioMacro, unsaved: boolean) {
  if (unsaved) return 'unsaved';
  const work = workOf(kept);
  if (work) return work.state;
  if (!kept.live) return 'new';
  return kept.live.validity?.withdrawnAt === undefined ? 'live' : 'withdrawn';
}
export type Stand = ReturnType<typeof standOf>;

type Asker = { readonly id: string; readonly role: Role } | null;

/** Why the next step is not to be had, the first reason that counts; null: it is. `locale`: the workspace's. */
export function hindranceOf(
  stand: Stand,
  {
    content,
    locale,
    writers,
    online,
    me,
  }: {
    readonly content: MacroContent;
    readonly locale: string;
    /** Of the version that is being worked on. */
    readonly writers: readonly string[];
    readonly online: boolean;
    readonly me: Asker;
  },
) {
  const reviewing = stand === 'in-review';
  if (!me || !(reviewing ? mayApproveKnowledge : mayWriteKnowledge)(me.role)) return 'not-yours';
  if (!online) return 'offline';
  if (stand === 'unsaved') {
    if (content.title.trim() === '') return 'unnamed';
    if ((content.bodies[locale] ?? '').trim() === '') return 'no-text';
  }
  if (stand === 'new' || stand === 'live' || stand === 'withdrawn') return null;
  if (isForbidden(content)) return 'forbidden';
  return reviewing && writers.includes(me.id) ? 'own-work' : null;
}
