import { IconInbox, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useStatus } from '../../engine/status.ts';
import { settingsSections } from '../../state/settings-sections.ts';
import { showSettings, showView } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useViewName } from '../../ui/view-name.ts';
import type { Entry } from './entry.ts';

/** The views of the inbox, with how much is in them. */
export function useViewEntries(): Entry[] {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const { data: views = [] } = useQuery(q.inbox.views.queryOptions({ input: {} }));
  return views.map((view) => {
    const label = nameOf(view);
    return {
      id: `view ${view.id}`,
      icon: <IconInbox size={16} />,
      label,
      words: t('palette.viewWords'),
      shown: <bdi>{label}</bdi>,
      detail: t('palette.inView', { count: view.count }),
      run: () => showView(view.id),
    };
  });
}

/** The parts of the settings page. */
export function useSettingsEntries(): Entry[] {
  const { t } = useTranslation();
  const embedded = useStatus()?.embedded === true;
  return settingsSections
    .filter((section) => section !== 'demo' || embedded)
    .map((section) => {
      const label = t(`settings.sections.${section}`);
      return {
        id: `settings ${section}`,
        icon: <IconSettings size={16} />,
        label,
        words: t(`palette.settingsWords.${section}`),
        shown: label,
        detail: t('settings.title'),
        run: () => showSettings(section),
      };
    });
}
