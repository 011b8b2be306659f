import type { Source } from '../../../shared/domain/conversation.ts';

const mostSources = 20;

/** Sources with one more, each version once: one that was called back is not forgotten for a newer beside it. */
export function withSource(sources: readonly Source[], added: Source): Source[] {
  const same = ({ kind, id, version }: Source) =>
    kind === added.kind && id === added.id && version === added.version;
  return [...sources.filter((one) => !same(one)), added].slice(-mostSources);
}
