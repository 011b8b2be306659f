import type { MacroVersion } from '../../../shared/domain/studio.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';

/** A version that is being worked on. */
export type Work = MacroVersion & {
  readonly state: 'draft' | 'in-review' | 'approved' | 'scheduled' | 'staged';
};

export const isWork = (version: MacroVersion): version is Work => version.number === null;

export const workOf = ({ versions }: StudioMacro): Work | null => versions.find(isWork) ?? null;
