import { useMemo } from 'react';
import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import { maySee } from '../../../shared/domain/access.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';

export const backToQueue = 'queue';
export const keepIt = 'keep';

type Item = { readonly value: string; readonly label: string };
/** Choices for a select: the queue, keeping it, then colleagues, those first who are there. */
export type Heirs = readonly (Item | { readonly group: string; readonly items: Item[] })[];

/** Who could go on with all of these: whoever may see every one of them. */
export function useHeirs(): (rows: readonly HandoverRow[]) => Heirs {
  const { t } = useTranslation();
  const { agents, group } = usePeople();
  const me = useMe();
  return useMemo(
    () => (rows) => {
      const able = agents.filter(
        (agent) =>
          agent.active &&
          agent.id !== me?.id &&
          rows.every(({ groupId, restricted }) =>
            maySee(agent, { groupId, groupRestricted: group(groupId)?.restricted ?? false, restricted }),
          ),
      );
      const named = (there: boolean) =>
        able
          .filter((agent) => (agent.state === 'available') === there)
          .map(({ id, name }) => ({ value: id, label: name }));
      return [
        { value: backToQueue, label: t('shift.handover.queue') },
        { value: keepIt, label: t('shift.handover.keep') },
        { group: t('shift.handover.available'), items: named(true) },
        { group: t('shift.handover.others'), items: named(false) },
      ];
    },
    [t, agents, group, me],
  );
}
