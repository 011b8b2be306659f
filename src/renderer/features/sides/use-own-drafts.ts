import { useLayoutEffect } from 'react';
import { useMe } from '../../engine/status.ts';
import { claimSideDrafts } from '../../state/side-drafts.ts';

/** Lets nobody see what another agent has begun to write on this workstation. */
export function useOwnDrafts(): void {
  const id = useMe()?.id;
  useLayoutEffect(() => {
    if (id !== undefined) claimSideDrafts(id);
  }, [id]);
}
