import type { Source } from '../../../shared/domain/conversation.ts';
import type { StudioContent } from '../../../shared/domain/studio.ts';
import { articleKind } from '../studio/article-kind.ts';
import type { LiveDocument, StudioKind } from '../studio/kinds.ts';
import { macroKind } from '../studio/macro-kind.ts';

/** Does with a macro or an article what is the same for both. */
export function ofKind<Result>(
  kind: Source['kind'],
  work: <Content extends StudioContent, Live extends LiveDocument>(kind: StudioKind<Content, Live>) => Result,
): Result {
  return kind === 'macro' ? work(macroKind) : work(articleKind);
}
