import { Switch, TextInput } from '@mantine/core';
import type { NotifySettings, QuietSpan } from '../../../../shared/domain/notify-settings.ts';
import { perLocale } from '../../../text/locale.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { SettingRow } from '../SettingRow.tsx';
import classes from '../SettingsPage.module.css';
import { readMinutes, sayMinutes } from './quiet-time.ts';
import rules from './Rules.module.css';

type Props = { notify: NotifySettings; onChange: (change: Partial<NotifySettings>) => void };

/** Monday first, as working weeks go. */
const order = [1, 2, 3, 4, 5, 6, 0];
const night: QuietSpan = { from: 22 * 60, to: 7 * 60 };
// The first of February 2026 is a Sunday.
const weekdayName = perLocale((at) => {
  const format = new Intl.DateTimeFormat(at, { weekday: 'long', timeZone: 'UTC' });
  return (weekday: number) => format.format(Date.UTC(2026, 1, 1 + weekday));
});

/** When nothing is announced, by the weekday on which it begins. */
export function QuietHours({ notify: { quiet }, onChange }: Props) {
  const { t } = useTranslation();
  const setDay = (weekday: number, span: QuietSpan | null) =>
    onChange({ quiet: { ...quiet, days: quiet.days.with(weekday, span) } });
  return (
    <>
      <SettingRow
        label={t('settings.notifications.quiet.label')}
        text={t('settings.notifications.quiet.text')}
        labelFor="setting-quiet-hours"
      >
        <Switch
          id="setting-quiet-hours"
          checked={quiet.on}
          onChange={(event) => onChange({ quiet: { ...quiet, on: event.currentTarget.checked } })}
        />
      </SettingRow>
      {quiet.on && <p className={classes.hint}>{t('settings.notifications.quiet.despiteText')}</p>}
      {quiet.on && (
        <ul className={rules.list} aria-label={t('settings.notifications.quiet.label')}>
          {order.map((weekday) => {
            const span = quiet.days[weekday] ?? null;
            const day = weekdayName()(weekday);
            const time = (which: 'from' | 'to') => (
              <TextInput
                type="time"
                size="xs"
                aria-label={t(`settings.notifications.quiet.${which}Of`, { day })}
                value={sayMinutes(span?.[which] ?? 0)}
                onChange={(event) => {
                  const minutes = readMinutes(event.currentTarget.value);
                  if (minutes === null || !span) return;
                  // Until midnight is the end of that day, not its beginning.
                  setDay(weekday, { ...span, [which]: which === 'to' && minutes === 0 ? 1440 : minutes });
                }}
              />
            );
            return (
              <li key={weekday} className={rules.rule}>
                <Switch
                  className={rules.name}
                  label={day}
                  checked={span !== null}
                  onChange={(event) => setDay(weekday, event.currentTarget.checked ? night : null)}
                />
                {span ? (
                  <span className={rules.times}>
                    {time('from')}
                    <span className={rules.note}>{t('settings.notifications.quiet.until')}</span>
                    {time('to')}
                    <span className={rules.note}>
                      {span.to <= span.from ? t('settings.notifications.quiet.nextDay') : ''}
                    </span>
                  </span>
                ) : (
                  <span className={rules.note}>{t('settings.notifications.quiet.none')}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
