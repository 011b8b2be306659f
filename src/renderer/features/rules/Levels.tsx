import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { limits } from '../../../shared/domain/limits.ts';
import type { SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type { ServiceLevels } from '../../../shared/wire/desk-rules.ts';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { AddButton } from './AddButton.tsx';
import { Calendars } from './Calendars.tsx';
import { Chips } from './Chips.tsx';
import { DuePreview } from './DuePreview.tsx';
import { NewCard } from './NewCard.tsx';
import { Nothing } from './Nothing.tsx';
import { OrderedCard } from './OrderedCard.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { Problems } from './Problems.tsx';
import { Removing } from './Removing.tsx';
import classes from './Rules.module.css';
import { sayFor, sayTerms } from './say-level.ts';
import { askAnew, useDeskAccess, useDeskChange } from './use-desk-change.ts';
import { useDeskDraft } from './use-desk-draft.ts';
import { useMoving } from './use-moving.ts';

const blankPolicy = (name: string): SlaPolicy => ({
  id: newId(),
  position: 0,
  name,
  tiers: [],
  channels: [],
  priorities: [],
  firstReplyMinutes: 240,
  nextReplyMinutes: 480,
  resolveMinutes: null,
  calendarId: null,
  pauses: { firstReply: [], nextReply: [], resolve: ['pending', 'on_hold', 'snoozed'] },
});

/** Service levels in their order, the calendars that they count by, and when something would be due. */
export function Levels() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const options = q.desk.serviceLevels.queryOptions({ input: {} });
  const { data, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const { change, busy, problems, forgetProblems } = useDeskChange<ServiceLevels>(options.queryKey);
  const { draft, begin: beginDraft, settled } = useDeskDraft('policy');
  const moving = useMoving();
  const [removing, setRemoving] = useState<SlaPolicy | null>(null);

  if (!data) return <Nothing online={online} failed={isError} />;
  const ids = data.policies.map(({ policy }) => policy.id);
  const kept = data.policies.find(({ policy }) => policy.id === draft?.thing.id);
  const calendarName = (id: string | null) =>
    data.calendars.find(({ calendar }) => calendar.id === id)?.calendar.name ?? t('rules.levels.always');
  const begin = (thing: SlaPolicy, expected: number | null) => {
    forgetProblems();
    beginDraft(thing, expected, kept?.policy);
  };
  const cards = moving({
    ids,
    nameOf: (id) => data.policies.find(({ policy }) => policy.id === id)?.policy.name ?? '',
    order: (from, next) => change(() => engine.desk.reorderPolicies({ from, to: next }), 'order'),
  });
  const form = draft && (
    <PolicyForm
      draft={draft}
      kept={kept ? { thing: kept.policy, version: kept.version } : null}
      calendars={data.calendars.map(({ calendar }) => calendar)}
      readOnly={!mayChange}
      online={online}
      busy={busy}
      problems={problems}
      onSave={async (policy, expected) => {
        if (!(await change(() => engine.desk.savePolicy({ policy, expected })))) return;
        settled(policy.id, 'saved');
      }}
    />
  );
  const summary = (policy: SlaPolicy) => (
    <Chips when={sayFor(policy, t)} then={sayTerms(policy, calendarName(policy.calendarId), t)} />
  );

  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <section aria-label={t('rules.levels.title')}>
          <header className={classes.intro}>
            <p className={classes.hint}>{t('rules.levels.text')}</p>
            {mayChange && (
              <AddButton
                label={t('rules.levels.add')}
                count={data.policies.length}
                most={limits.slaPolicies}
                full="too-many-levels"
                onAdd={() => begin(blankPolicy(t('rules.levels.newName')), null)}
              />
            )}
          </header>
          {data.policies.length === 0 && !draft && <p className={classes.empty}>{t('rules.levels.none')}</p>}
          <ol className={classes.list}>
            {data.policies.map(({ policy, version, odd }, index) => {
              const open = draft?.thing.id === policy.id;
              const shown = open ? draft.thing : policy;
              return (
                <OrderedCard
                  key={policy.id}
                  id={policy.id}
                  place={index + 1}
                  name={shown.name}
                  mayChange={mayChange}
                  open={open}
                  {...cards}
                  onOpen={() => begin(policy, version)}
                  onCopy={() =>
                    begin({ ...policy, id: newId(), name: t('rules.copyName', { name: policy.name }) }, null)
                  }
                  onRemove={() => setRemoving(policy)}
                  summary={
                    <>
                      {summary(shown)}
                      {!open && <Problems problems={odd} />}
                    </>
                  }
                >
                  {form}
                </OrderedCard>
              );
            })}
            {draft && !kept && (
              <NewCard
                id={draft.thing.id}
                place={ids.length + 1}
                name={draft.thing.name}
                summary={summary(draft.thing)}
              >
                {form}
              </NewCard>
            )}
          </ol>
          {data.policies.length > 0 && <p className={classes.hint}>{t('rules.levels.otherwise')}</p>}
        </section>
        <Calendars kept={data.calendars} queryKey={options.queryKey} />
      </div>
      <DuePreview levels={data} online={online} />
      {removing && (
        <Removing
          name={removing.name}
          kind="policy"
          onClose={() => setRemoving(null)}
          onConfirm={() => {
            const version = data.policies.find(({ policy }) => policy.id === removing.id)?.version;
            if (version === undefined) return;
            void change(() => engine.desk.removePolicy({ id: removing.id, expected: version })).then(
              (done) => {
                if (done) settled(removing.id, 'removed');
              },
            );
          }}
        />
      )}
    </div>
  );
}
