import type { DocumentVersion, MacroContent, StudioContent } from '../../../shared/domain/studio.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';
import type { Kept } from './use-studio-change.ts';

/** A version that is being worked on. */
export type Work<Content extends StudioContent = StudioContent> = DocumentVersion<Content> & {
  readonly state: 'draft' | 'in-review' | 'approved' | 'scheduled' | 'staged';
};

export const isWork = (version: DocumentVersion): version is Work => version.number === null;

export function workOf(kept: StudioMacro): Work<MacroContent> | null;
export function workOf(kept: Kept): Work | null;
export function workOf({ versions }: Kept): Work | null {
  const all: readonly DocumentVersion[] = versions;
  return all.find(isWork) ?? null;
}
