import type { TFunction } from 'i18next';
import type { Stage } from '../../../shared/domain/stage.ts';
import { perLocale } from '../../text/locale.ts';

const list = perLocale((at) => new Intl.ListFormat(at, { type: 'conjunction' }));

/** To whom a version is staged: a share, people and groups, each by how many. */
export function sayWhom({ agentIds, groupIds, share }: Stage, t: TFunction): string {
  const parts = [
    share > 0 && t('stage.percent', { share }),
    agentIds.length > 0 && t('stage.peopleCount', { count: agentIds.length }),
    groupIds.length > 0 && t('stage.groupsCount', { count: groupIds.length }),
  ];
  return list().format(parts.filter((part) => part !== false));
}

export function sayStage(stage: Stage, t: TFunction): string {
  const shareAlone = stage.agentIds.length === 0 && stage.groupIds.length === 0;
  return shareAlone
    ? t('stage.standingShare', { share: stage.share })
    : t('stage.standing', { whom: sayWhom(stage, t) });
}
