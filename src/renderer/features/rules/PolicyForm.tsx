import { MultiSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import {
  type Aside,
  asides,
  type SlaClock,
  type SlaPolicy,
  slaClocks,
} from '../../../shared/domain/sla-policy.ts';
import { channels, priorities, tiers } from '../../../shared/domain/vocabulary.ts';
import { setDeskDraft } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import calendarClasses from './Calendar.module.css';
import { DraftForm, type DraftFormProps } from './DraftForm.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import { minutesOf } from './say-level.ts';

const usual = { firstReply: 240, nextReply: 480, resolve: 4_320 } as const;
const mostMinutes = 525_600;

/** Hours and minutes of one clock, or that it does not run. */
function ClockFields({
  clock,
  minutes,
  pauses,
  disabled,
  onChange,
  onPauses,
}: {
  clock: SlaClock;
  minutes: number | null;
  pauses: readonly Aside[];
  disabled: boolean;
  onChange: (minutes: number | null) => void;
  onPauses: (pauses: Aside[]) => void;
}) {
  const { t } = useTranslation();
  const name = t(`rules.levels.clock.${clock}`);
  const total = (hours: number, rest: number) => Math.min(mostMinutes, Math.max(1, hours * 60 + rest));
  const hours = Math.floor((minutes ?? 0) / 60);
  const rest = (minutes ?? 0) % 60;
  return (
    <fieldset className={calendarClasses.clock}>
      <legend className="gc-hidden-text">{name}</legend>
      <Switch
        label={name}
        aria-label={t('rules.levels.runs', { clock: name })}
        checked={minutes !== null}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? usual[clock] : null)}
      />
      <NumberInput
        label={t('rules.levels.hours')}
        value={minutes === null ? '' : hours}
        min={0}
        max={8_760}
        allowDecimal={false}
        hideControls
        disabled={disabled || minutes === null}
        onChange={(value) => typeof value === 'number' && onChange(total(value, rest))}
      />
      <NumberInput
        label={t('rules.levels.minutes')}
        value={minutes === null ? '' : rest}
        min={0}
        max={59}
        allowDecimal={false}
        hideControls
        disabled={disabled || minutes === null}
        onChange={(value) => typeof value === 'number' && onChange(total(hours, value))}
      />
      <MultiSelect
        label={t('rules.levels.pauses', { clock: name })}
        value={[...pauses]}
        data={asides.map((value) => ({ value, label: t(`rules.levels.aside.${value}`) }))}
        disabled={disabled || minutes === null}
        classNames={{ inputField: classes.typing ?? '' }}
        onChange={(values) => onPauses(values as Aside[])}
      />
    </fieldset>
  );
}

/** For whom a service level holds, how soon what is owed, and by which hours. */
export function PolicyForm({
  calendars,
  ...around
}: DraftFormProps<'policy'> & { calendars: readonly BusinessCalendar[] }) {
  const { draft, readOnly } = around;
  const { t } = useTranslation();
  const policy = draft.thing;
  const unnamed = policy.name.trim() === '';
  const set = (change: Partial<SlaPolicy>) =>
    setDeskDraft('policy', { ...draft, thing: { ...policy, ...change }, touched: true });
  const many = (list: 'tiers' | 'channels' | 'priorities', data: { value: string; label: string }[]) => (
    <MultiSelect
      label={t(`rules.levels.${list}`)}
      placeholder={policy[list].length === 0 ? t('rules.levels.everything') : ''}
      value={[...policy[list]]}
      data={data}
      disabled={readOnly}
      classNames={{ inputField: classes.typing ?? '' }}
      onChange={(values) => set({ [list]: values } as Partial<SlaPolicy>)}
    />
  );
  return (
    <DraftForm kind="policy" complete={!unnamed} {...around}>
      <TextInput
        label={t('rules.levels.name')}
        value={policy.name}
        maxLength={80}
        disabled={readOnly}
        error={unnamed && t('rules.problem.unnamed')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <fieldset className={classes.fields}>
        <legend>{t('rules.levels.fits')}</legend>
        {many(
          'tiers',
          tiers.map((value) => ({ value, label: t(`vocabulary.tier.${value}`) })),
        )}
        {many(
          'channels',
          channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) })),
        )}
        {many(
          'priorities',
          priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) })),
        )}
        <Pick
          label={t('rules.levels.calendar')}
          value={policy.calendarId ?? ''}
          data={[
            { value: '', label: t('rules.levels.always') },
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          disabled={readOnly}
          onChange={(value) => set({ calendarId: value || null })}
        />
      </fieldset>
      {slaClocks.map((clock) => (
        <ClockFields
          key={clock}
          clock={clock}
          minutes={policy[minutesOf[clock]]}
          pauses={policy.pauses[clock]}
          disabled={readOnly}
          onChange={(minutes) => set({ [minutesOf[clock]]: minutes } as Partial<SlaPolicy>)}
          onPauses={(pauses) => set({ pauses: { ...policy.pauses, [clock]: pauses } })}
        />
      ))}
    </DraftForm>
  );
}
