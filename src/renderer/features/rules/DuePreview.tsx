import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Channel,
  channels,
  type Priority,
  priorities,
  type Tier,
  tiers,
} from '../../../shared/domain/vocabulary.ts';
import type { ServiceLevels } from '../../../shared/wire/desk-rules.ts';
import { q } from '../../engine/queries.ts';
import { useDeskDrafts } from '../../state/desk-drafts.ts';
import { locale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useRested } from '../../ui/use-rested.ts';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import trialClasses from './Trial.module.css';

const clocks = [
  ['firstReply', 'firstReplyDueAt'],
  ['nextReply', 'nextReplyDueAt'],
  ['resolve', 'resolveDueAt'],
] as const;

/** The coming Friday, as a date field wants it. */
function nextFriday(): string {
  const day = new Date();
  day.setDate(day.getDate() + ((12 - day.getDay()) % 7 || 7));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** When what is due for a conversation that comes in at some time, by what is saved and what is being written. */
export function DuePreview({ levels, online }: { levels: ServiceLevels; online: boolean }) {
  const { t } = useTranslation();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const policy = useDeskDrafts((state) => (state.policy?.touched ? state.policy.thing : null));
  const calendar = useDeskDrafts((state) => (state.calendar?.touched ? state.calendar.thing : null));
  const [terms, setTerms] = useState({
    tier: 'standard' as Tier,
    channel: 'email' as Channel,
    priority: 'normal' as Priority,
    date: nextFriday(),
    time: '18:30',
  });
  const zones = [
    ...new Set([
      ...(calendar ? [calendar.timezone] : []),
      ...levels.calendars.map((one) => one.calendar.timezone),
      own,
    ]),
  ];
  const [zone, setZone] = useState<string | null>(null);
  const timezone = zone !== null && zones.includes(zone) ? zone : (zones[0] ?? own);
  const set = (change: Partial<typeof terms>) => setTerms({ ...terms, ...change });
  const named = policy && { ...policy, name: policy.name.trim() || '–' };
  const usable =
    calendar && calendar.weekly.length > 0 ? { ...calendar, name: calendar.name.trim() || '–' } : null;
  const asked = useRested({ ...terms, timezone, policy: named, calendar: usable }, 250);
  const complete = asked.date !== '' && asked.time !== '';
  // What is saved counts too: the same question has another answer then.
  const queryKey = [...q.desk.tryServiceLevels.queryKey({ input: asked }), levels];
  const { data, isError } = useQuery({
    ...q.desk.tryServiceLevels.queryOptions({ input: asked, queryKey }),
    enabled: online && complete,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const say = (at: number) =>
    new Intl.DateTimeFormat(locale(), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: asked.timezone,
    }).format(at);
  const by =
    data?.policyId == null
      ? t('rules.preview.ordinary')
      : t('rules.preview.by', {
          policy:
            policy?.id === data.policyId
              ? policy.name
              : (levels.policies.find((one) => one.policy.id === data.policyId)?.policy.name ?? ''),
        });
  return (
    <aside className={trialClasses.side} aria-label={t('rules.preview.title')}>
      <h2 className={trialClasses.sideTitle}>
        {t('rules.preview.title')}
        {(policy || calendar) && <span className={classes.unsaved}>{t('rules.try.withDraft')}</span>}
      </h2>
      <p className={classes.hint}>{t('rules.preview.text')}</p>
      <div className={classes.pairs}>
        <TextInput
          type="date"
          label={t('rules.preview.date')}
          value={terms.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('rules.preview.time')}
          value={terms.time}
          onChange={(event) => set({ time: event.currentTarget.value.slice(0, 5) })}
        />
        <Pick
          label={t('rules.preview.timezone')}
          value={timezone}
          data={zones.map((value) => ({ value, label: value }))}
          onChange={setZone}
        />
        <Pick
          label={t('rules.try.tier')}
          value={terms.tier}
          data={tiers.map((value) => ({ value, label: t(`vocabulary.tier.${value}`) }))}
          onChange={(value) => set({ tier: value as Tier })}
        />
        <Pick
          label={t('rules.try.channel')}
          value={terms.channel}
          data={channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) }))}
          onChange={(value) => set({ channel: value as Channel })}
        />
        <Pick
          label={t('rules.try.priority')}
          value={terms.priority}
          data={priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) }))}
          onChange={(value) => set({ priority: value as Priority })}
        />
      </div>
      {isError ? (
        <p className={classes.hint} role="alert">
          {t('rules.preview.failed')}
        </p>
      ) : (
        data && (
          <>
            <dl className={trialClasses.due} aria-label={t('rules.preview.title')}>
              <dt>{t('rules.preview.comesIn')}</dt>
              <dd>{say(data.at)}</dd>
              {clocks.map(([clock, key]) => {
                const at = data[key];
                return (
                  <div key={clock} className={trialClasses.dueRow}>
                    <dt>{t('rules.preview.due', { clock: t(`rules.levels.clock.${clock}`) })}</dt>
                    <dd>{at === null ? t('rules.preview.none') : say(at)}</dd>
                  </div>
                );
              })}
            </dl>
            <p className={classes.hint}>{by}</p>
          </>
        )
      )}
    </aside>
  );
}
