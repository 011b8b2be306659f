import { ActionIcon, Select } from '@mantine/core';
import { IconMoon, IconMoonFilled, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { NotifySettings } from '../../../../shared/domain/notify-settings.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { useViewName } from '../../../ui/view-name.ts';
import classes from '../SettingsPage.module.css';
import { LoudnessControl } from './LoudnessControl.tsx';
import rules from './Rules.module.css';

/** These always have a rule; the others are added. */
const always = ['assigned', 'mine', 'mentions', 'following'] as const;
const isAlways = (id: string) => always.some((one) => one === id);
/** They hold what is over, or what is one's own writing: nothing arrives there. */
const silent = ['drafts', 'solved', 'snoozed', 'all'];

type Props = { notify: NotifySettings; onChange: (change: Partial<NotifySettings>) => void };

/** Whether quiet hours leave it alone: what a night watch is on duty for. */
function LetThrough({ name, on, onChange }: { name: string; on: boolean; onChange: () => void }) {
  const { t } = useTranslation();
  const label = t('settings.notifications.quiet.despite', { what: name });
  return (
    <ActionIcon
      size={22}
      variant={on ? 'light' : 'subtle'}
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={onChange}
    >
      {on ? <IconMoonFilled size={14} /> : <IconMoon size={14} />}
    </ActionIcon>
  );
}

/** Which views and queues announce what arrives in them. */
export function ViewRules({ notify, onChange }: Props) {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const views = useQuery(q.inbox.views.queryOptions({ input: {} })).data ?? [];
  const set = (view: string, loudness: NotifySettings['views'][string]) =>
    onChange({ views: { ...notify.views, [view]: loudness } });
  const { quiet } = notify;
  const letThrough = (id: string) => {
    const without = quiet.despite.filter((one) => one !== id);
    const despite = without.length < quiet.despite.length ? without : [...quiet.despite, id];
    onChange({ quiet: { ...quiet, despite } });
  };
  const named = views
    .filter(({ id }) => !isAlways(id) && !silent.includes(id))
    .map((view) => ({ id: view.id, name: nameOf(view) }));
  const shown = [
    ...always.map((id) => ({
      id,
      name: t(`settings.notifications.${id}`),
    })),
    ...named.filter(({ id }) => Object.hasOwn(notify.views, id)),
  ];
  const others = named.filter(({ id }) => !Object.hasOwn(notify.views, id));

  return (
    <>
      <h3 className={rules.part}>{t('settings.notifications.views')}</h3>
      <p className={classes.hint}>{t('settings.notifications.viewsText')}</p>
      <ul className={rules.list} aria-label={t('settings.notifications.views')}>
        {shown.map(({ id, name }) => (
          <li key={id} className={rules.rule}>
            <span className={rules.name}>
              <bdi>{name}</bdi>
            </span>
            <LoudnessControl
              label={name}
              value={notify.views[id] ?? 'off'}
              onChange={(loudness) => set(id, loudness)}
            />
            {quiet.on && (
              <LetThrough name={name} on={quiet.despite.includes(id)} onChange={() => letThrough(id)} />
            )}
            <ActionIcon
              size={22}
              aria-label={t('settings.notifications.remove', { view: name })}
              title={t('settings.notifications.remove', { view: name })}
              style={{ visibility: isAlways(id) ? 'hidden' : 'visible' }}
              onClick={() => {
                const { [id]: _gone, ...rest } = notify.views;
                onChange({
                  views: rest,
                  quiet: { ...quiet, despite: quiet.despite.filter((one) => one !== id) },
                });
              }}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
        {others.length > 0 && (
          <li className={rules.rule}>
            <Select
              w={260}
              size="xs"
              searchable
              aria-label={t('settings.notifications.add')}
              placeholder={t('settings.notifications.add')}
              value={null}
              data={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(view) => view !== null && set(view, 'silent')}
            />
          </li>
        )}
      </ul>
    </>
  );
}
