import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { limits } from '../../../shared/domain/limits.ts';
import type { RoutingRule } from '../../../shared/domain/routing.ts';
import type { RoutingSetup } from '../../../shared/wire/desk-rules.ts';
import { engine } from '../../engine/client.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { setDeskDraft } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { AddButton } from './AddButton.tsx';
import { Chips } from './Chips.tsx';
import { NewCard } from './NewCard.tsx';
import { Nothing } from './Nothing.tsx';
import { OrderedCard } from './OrderedCard.tsx';
import { Problems } from './Problems.tsx';
import { Removing } from './Removing.tsx';
import { RuleForm } from './RuleForm.tsx';
import classes from './Rules.module.css';
import { sayThen, sayWhen } from './say-rule.ts';
import { TryBox } from './TryBox.tsx';
import { askAnew, useDeskAccess, useDeskChange } from './use-desk-change.ts';
import { useDeskDraft } from './use-desk-draft.ts';
import { useMoving } from './use-moving.ts';

function blankRule(name: string): RoutingRule {
  return {
    id: newId(),
    position: 0,
    name,
    active: true,
    when: {
      on: ['new'],
      channels: [],
      topics: [],
      words: [],
      languages: [],
      tiers: [],
      groupIds: [],
      priorities: [],
      accountManager: false,
      waitingAtLeast: null,
    },
    groupId: null,
    priority: null,
    assign: null,
    last: false,
  };
}

/** The routing rules in their order, each in words, and beside them what they would do. */
export function Routing() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const options = q.desk.routing.queryOptions({ input: {} });
  const { data, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const { change, busy, problems, forgetProblems } = useDeskChange<RoutingSetup>(options.queryKey);
  const { draft, begin: beginDraft, settled } = useDeskDraft('rule');
  const people = usePeople();
  const moving = useMoving();
  const [removing, setRemoving] = useState<RoutingRule | null>(null);

  if (!data) return <Nothing online={online} failed={isError} />;
  const ids = data.rules.map(({ rule }) => rule.id);
  const kept = data.rules.find(({ rule }) => rule.id === draft?.thing.id);
  const begin = (thing: RoutingRule, expected: number | null) => {
    forgetProblems();
    beginDraft(thing, expected, kept?.rule);
  };
  const cards = moving({
    ids,
    nameOf: (id) => data.rules.find(({ rule }) => rule.id === id)?.rule.name ?? '',
    order: (from, next) => change(() => engine.desk.reorderRules({ from, to: next }), 'order'),
  });
  const save = async (rule: RoutingRule, expected: number | null) => {
    if (await change(() => engine.desk.saveRule({ rule, expected }))) settled(rule.id, 'saved');
  };
  const form = draft && (
    <RuleForm
      draft={draft}
      kept={kept ? { thing: kept.rule, version: kept.version } : null}
      readOnly={!mayChange}
      online={online}
      busy={busy}
      problems={problems}
      onSave={save}
    />
  );

  return (
    <div className={classes.columns}>
      <section className={classes.main} aria-label={t('rules.routing.title')}>
        <header className={classes.intro}>
          <p className={classes.hint}>{t('rules.routing.text')}</p>
          {mayChange && (
            <AddButton
              label={t('rules.routing.add')}
              count={data.rules.length}
              most={limits.routingRules}
              full="too-many-rules"
              onAdd={() => begin(blankRule(t('rules.routing.newName')), null)}
            />
          )}
        </header>
        {data.rules.length === 0 && !draft && <p className={classes.empty}>{t('rules.routing.none')}</p>}
        <ol className={classes.list}>
          {data.rules.map(({ rule, version, odd }, index) => {
            const open = draft?.thing.id === rule.id;
            const shown = open ? draft.thing : rule;
            return (
              <OrderedCard
                key={rule.id}
                id={rule.id}
                place={index + 1}
                name={shown.name}
                mayChange={mayChange}
                open={open}
                off={!shown.active}
                {...cards}
                onOpen={() => begin(rule, version)}
                onCopy={() =>
                  begin({ ...rule, id: newId(), name: t('rules.copyName', { name: rule.name }) }, null)
                }
                onRemove={() => setRemoving(rule)}
                control={
                  <Switch
                    aria-label={t('rules.routing.switch', { name: rule.name })}
                    checked={shown.active}
                    disabled={!mayChange || (!online && !open)}
                    onChange={() => {
                      if (open) {
                        const thing = { ...shown, active: !shown.active };
                        setDeskDraft('rule', { ...draft, thing, touched: true });
                        return;
                      }
                      void change(() =>
                        engine.desk.saveRule({
                          rule: { ...rule, active: !rule.active },
                          expected: version,
                        }),
                      );
                    }}
                  />
                }
                summary={
                  <>
                    <Chips when={sayWhen(shown, people, t)} then={sayThen(shown, people, t)} />
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
              summary={
                <Chips when={sayWhen(draft.thing, people, t)} then={sayThen(draft.thing, people, t)} />
              }
            >
              {form}
            </NewCard>
          )}
        </ol>
        {problems.length > 0 && !draft && <Problems problems={problems} wrong />}
      </section>
      <TryBox
        rules={data.rules.map(({ rule }) => rule)}
        draft={mayChange ? (draft?.thing ?? null) : null}
        online={online}
      />
      {removing && (
        <Removing
          name={removing.name}
          kind="rule"
          onClose={() => setRemoving(null)}
          onConfirm={() => {
            const version = data.rules.find(({ rule }) => rule.id === removing.id)?.version;
            if (version === undefined) return;
            void change(() => engine.desk.removeRule({ id: removing.id, expected: version })).then((done) => {
              if (done) settled(removing.id, 'removed');
            });
          }}
        />
      )}
    </div>
  );
}
