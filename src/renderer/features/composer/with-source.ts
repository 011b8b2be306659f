import type { Source } from '../../../shared/domain/conversation.ts';

const mostSources = 20;

/** Sources with one more, each document once and in its newest version. */
export function withSource(sources: readonly Source[], added: Source): Source[] {
  return [...sources.filter(({ kind, id }) => kind !== added.kind || id !== added.id), added].slice(
    -mostSources,
  );
}
