import { useMemo } from 'react';
import type { SettingsGround } from '../../../../shared/domain/escalation-settings.ts';
import { usePeople } from '../../../engine/people.ts';

/** What the settings stand on, as this workstation knows it; null before it does. */
export function useGround(recoveryKeys: readonly string[] | undefined): SettingsGround | null {
  const { agents, groups } = usePeople();
  return useMemo(() => {
    if (!recoveryKeys || groups.length === 0) return null;
    const active = agents.filter((agent) => agent.active);
    return { groups, staffed: new Set(active.flatMap(({ groupIds }) => groupIds)), recoveryKeys };
  }, [agents, groups, recoveryKeys]);
}
