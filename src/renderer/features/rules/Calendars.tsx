import { ActionIcon } from '@mantine/core';
import { IconCalendar, IconTrash } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { ServiceLevels } from '../../../shared/wire/desk-rules.ts';
import { engine } from '../../engine/client.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { AddButton } from './AddButton.tsx';
import calendarClasses from './Calendar.module.css';
import { CalendarForm } from './CalendarForm.tsx';
import cardClasses from './Card.module.css';
import { Problems } from './Problems.tsx';
import { Removing } from './Removing.tsx';
import classes from './Rules.module.css';
import trialClasses from './Trial.module.css';
import { useDeskAccess, useDeskChange } from './use-desk-change.ts';
import { useDeskDraft } from './use-desk-draft.ts';

const blankCalendar = (name: string): BusinessCalendar => ({
  id: newId(),
  name,
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 })),
  holidays: [],
});

/** The calendars of the desk: when it is open, and the days on which it isn't. */
export function Calendars({ kept, queryKey }: { kept: ServiceLevels['calendars']; queryKey: QueryKey }) {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const { change, busy, problems, forgetProblems } = useDeskChange<ServiceLevels>(queryKey);
  const { draft, begin: beginDraft, settled } = useDeskDraft('calendar');
  const [removing, setRemoving] = useState<BusinessCalendar | null>(null);
  const own = kept.find(({ calendar }) => calendar.id === draft?.thing.id);
  const begin = (thing: BusinessCalendar, expected: number | null) => {
    forgetProblems();
    beginDraft(thing, expected, own?.calendar);
  };
  const form = draft && (
    <CalendarForm
      draft={draft}
      kept={own ? { thing: own.calendar, version: own.version } : null}
      readOnly={!mayChange}
      online={online}
      busy={busy}
      problems={problems}
      onSave={async (calendar, expected) => {
        if (!(await change(() => engine.desk.saveCalendar({ calendar, expected })))) return;
        settled(calendar.id, 'saved');
      }}
    />
  );
  return (
    <section className={calendarClasses.calendars} aria-label={t('rules.calendars.title')}>
      <header className={classes.intro}>
        <div>
          <h2 className={trialClasses.sideTitle}>{t('rules.calendars.title')}</h2>
          <p className={classes.hint}>{t('rules.calendars.text')}</p>
        </div>
        {mayChange && (
          <AddButton
            quiet
            label={t('rules.calendars.add')}
            count={kept.length}
            most={limits.calendars}
            full="too-many-calendars"
            onAdd={() => begin(blankCalendar(t('rules.calendars.newName')), null)}
          />
        )}
      </header>
      {kept.length === 0 && !draft && <p className={classes.empty}>{t('rules.calendars.none')}</p>}
      {problems.length > 0 && !draft && <Problems problems={problems} wrong />}
      <ul className={classes.list}>
        {kept.map(({ calendar, version }) => {
          const open = draft?.thing.id === calendar.id;
          return (
            <li key={calendar.id} className={cardClasses.card} data-open={open || undefined}>
              <div className={cardClasses.head}>
                <IconCalendar size={16} aria-hidden />
                <div className={cardClasses.what}>
                  <button
                    type="button"
                    className={`${cardClasses.name} gc-focus`}
                    aria-expanded={open}
                    aria-label={t(mayChange ? 'rules.edit' : 'rules.look', { name: calendar.name })}
                    onClick={() => begin(calendar, version)}
                  >
                    <span dir="auto">{open ? draft.thing.name : calendar.name}</span>
                  </button>
                  <span className={classes.hint}>{calendar.timezone}</span>
                </div>
                {mayChange && (
                  <ActionIcon
                    aria-label={t('rules.removing.title', { name: calendar.name })}
                    disabled={!online}
                    onClick={() => setRemoving(calendar)}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                )}
              </div>
              {open && form}
            </li>
          );
        })}
        {draft && !own && (
          <li className={cardClasses.card} data-open>
            <div className={cardClasses.head}>
              <IconCalendar size={16} aria-hidden />
              <span className={cardClasses.name} dir="auto">
                {draft.thing.name}
              </span>
            </div>
            {form}
          </li>
        )}
      </ul>
      {removing && (
        <Removing
          name={removing.name}
          kind="calendar"
          onClose={() => setRemoving(null)}
          onConfirm={() => {
            const version = kept.find(({ calendar }) => calendar.id === removing.id)?.version;
            if (version === undefined) return;
            void change(() => engine.desk.removeCalendar({ id: removing.id, expected: version })).then(
              (done) => {
                if (done) settled(removing.id, 'removed');
              },
            );
          }}
        />
      )}
    </section>
  );
}
