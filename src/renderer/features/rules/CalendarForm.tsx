import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import { setDeskDraft } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import calendarClasses from './Calendar.module.css';
import { DraftForm, type DraftFormProps } from './DraftForm.tsx';
import classes from './Rules.module.css';
import { clockOf, minuteOf } from './wall-clock.ts';
import { dayName, weekdayName } from './weekdays.ts';

type Opening = BusinessCalendar['weekly'][number];
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const timezones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** One weekday: when it opens and closes, as often as it does. */
function Weekday({
  weekday,
  weekly,
  disabled,
  onChange,
}: {
  weekday: number;
  weekly: readonly Opening[];
  disabled: boolean;
  onChange: (weekly: Opening[]) => void;
}) {
  const { t } = useTranslation();
  const name = weekdayName(weekday);
  const openings = weekly.filter((one) => one.weekday === weekday);
  const replace = (old: Opening, change: Partial<Opening>) =>
    onChange(weekly.map((one) => (one === old ? { ...one, ...change } : one)));
  const last = openings.at(-1);
  const next = { weekday, from: last ? Math.min(1_380, last.to) : 540, to: last ? 1_440 : 1_080 };
  return (
    <div className={calendarClasses.weekday}>
      <span>{name}</span>
      <span className={calendarClasses.openings}>
        {openings.length === 0 && <span className={classes.hint}>{t('rules.calendars.closed')}</span>}
        {openings.map((opening, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an opening has no other name while its times are typed
          <span key={`${index}-${openings.length}`} className={calendarClasses.opening}>
            <TextInput
              type="time"
              aria-label={t('rules.calendars.from', { weekday: name })}
              value={clockOf(opening.from)}
              disabled={disabled}
              onChange={(event) => {
                const from = minuteOf(event.currentTarget.value);
                if (from !== null) replace(opening, { from });
              }}
            />
            <span className={classes.hint}>{t('rules.calendars.until')}</span>
            <TextInput
              type="time"
              aria-label={t('rules.calendars.to', { weekday: name })}
              value={clockOf(opening.to)}
              disabled={disabled}
              onChange={(event) => {
                const to = minuteOf(event.currentTarget.value);
                // Midnight at the end of an opening is the end of that day.
                if (to !== null) replace(opening, { to: to === 0 ? 1_440 : to });
              }}
            />
            <ActionIcon
              aria-label={t('rules.calendars.removeHours', { weekday: name })}
              disabled={disabled}
              onClick={() => onChange(weekly.filter((one) => one !== opening))}
            >
              <IconX size={14} />
            </ActionIcon>
          </span>
        ))}
      </span>
      <ActionIcon
        aria-label={t(openings.length > 0 ? 'rules.calendars.moreHours' : 'rules.calendars.addHours', {
          weekday: name,
        })}
        disabled={disabled || weekly.length >= 70}
        onClick={() => onChange([...weekly, next])}
      >
        <IconPlus size={15} />
      </ActionIcon>
    </div>
  );
}

function Holidays({
  days,
  disabled,
  onChange,
}: {
  days: readonly string[];
  disabled: boolean;
  onChange: (days: string[]) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const add = () => {
    if (day === '') return;
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <fieldset className={calendarClasses.holidays}>
      <legend>{t('rules.calendars.holidays')}</legend>
      <ul>
        {days.length === 0 && <li className={classes.hint}>{t('rules.calendars.noHolidays')}</li>}
        {days.map((one) => (
          <li key={one} data-day>
            {dayName(one)}
            <ActionIcon
              aria-label={t('rules.calendars.removeHoliday', { day: dayName(one) })}
              disabled={disabled}
              onClick={() => onChange(days.filter((other) => other !== one))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <span className={calendarClasses.opening}>
        <TextInput
          type="date"
          aria-label={t('rules.calendars.holiday')}
          value={day}
          disabled={disabled}
          onChange={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event)) return;
            event.preventDefault();
            add();
          }}
        />
        <Button size="compact-sm" variant="default" disabled={disabled || day === ''} onClick={add}>
          {t('rules.calendars.addHoliday')}
        </Button>
      </span>
    </fieldset>
  );
}

/** A desk's opening hours by weekday, the days on which it is closed, and whose clocks they are on. */
export function CalendarForm(around: DraftFormProps<'calendar'>) {
  const { draft, readOnly } = around;
  const { t } = useTranslation();
  const calendar = draft.thing;
  const unnamed = calendar.name.trim() === '';
  const neverOpen = calendar.weekly.length === 0;
  const set = (change: Partial<BusinessCalendar>) =>
    setDeskDraft('calendar', { ...draft, thing: { ...calendar, ...change }, touched: true });
  return (
    <DraftForm kind="calendar" complete={!unnamed && !neverOpen} {...around}>
      <div className={classes.pairs}>
        <TextInput
          label={t('rules.calendars.name')}
          value={calendar.name}
          maxLength={80}
          disabled={readOnly}
          error={unnamed && t('rules.problem.unnamed')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('rules.calendars.timezone')}
          value={calendar.timezone}
          data={[...new Set([calendar.timezone, ...timezones])]}
          searchable
          limit={60}
          disabled={readOnly}
          onChange={(timezone) => timezone && set({ timezone })}
        />
      </div>
      <fieldset className={calendarClasses.week}>
        <legend>{t('rules.calendars.week')}</legend>
        {weekdays.map((weekday) => (
          <Weekday
            key={weekday}
            weekday={weekday}
            weekly={calendar.weekly}
            disabled={readOnly}
            onChange={(weekly) => set({ weekly })}
          />
        ))}
        {neverOpen && (
          <p className={classes.wrong} role="alert">
            {t('rules.calendars.needsHours')}
          </p>
        )}
      </fieldset>
      <Holidays days={calendar.holidays} disabled={readOnly} onChange={(holidays) => set({ holidays })} />
    </DraftForm>
  );
}
