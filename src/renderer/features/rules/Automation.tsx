import { Button, MultiSelect, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AutomationGuide,
  AutomationPolicy,
  automationLimits,
} from '../../../shared/domain/automation/policy.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { AutomationTry } from './AutomationTry.tsx';
import { GuideForm } from './GuideForm.tsx';
import { Nothing } from './Nothing.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import { SavingFoot } from './SavingFoot.tsx';
import { askAnew, useDeskAccess } from './use-desk-change.ts';
import { useRuleChoices } from './use-rule-choices.ts';
import wholeClasses from './Whole.module.css';

const times = ['always', 'open', 'closed'] as const;

/** What a machine may say by itself: that a message has arrived, where and when, and with which page. */
export function Automation() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const client = useQueryClient();
  const choices = useRuleChoices();
  const options = q.automation.policy.queryOptions({ input: {} });
  const { data: kept, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const { data: levels } = useQuery({ ...q.desk.serviceLevels.queryOptions({ input: {} }), enabled: online });
  /** What was changed, and what it was changed from. */
  const [draft, setDraft] = useState<{ policy: AutomationPolicy; from: AutomationPolicy } | null>(null);
  const [busy, setBusy] = useState(false);
  if (!kept) return <Nothing online={online} failed={isError} />;
  const policy = draft?.policy ?? kept;
  const set = (change: Partial<AutomationPolicy>) =>
    setDraft({ policy: { ...policy, ...change }, from: draft?.from ?? kept });
  const setGuide = (id: string, change: Partial<AutomationGuide> | null) =>
    set({
      guides: policy.guides.flatMap((guide) =>
        guide.id !== id ? [guide] : change === null ? [] : [{ ...guide, ...change }],
      ),
    });
  const whole = AutomationPolicy.safeParse(policy).success;
  const save = async () => {
    if (!draft) return;
    setBusy(true);
    try {
      const answer = await engine.automation.savePolicy({ policy: draft.policy, expected: draft.from });
      if (answer.outcome === 'calendar') toast(t('automation.noCalendar'), 'warning');
      else {
        client.setQueryData(options.queryKey, answer.policy);
        setDraft(null);
        if (answer.outcome === 'saved') toast(t('automation.saved'), 'success');
        else toast(t('rules.conflict.saved'), 'warning');
      }
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };

  return (
    <section className={wholeClasses.form} aria-label={t('automation.title')}>
      <h2 className={wholeClasses.title}>{t('automation.title')}</h2>
      <p className={classes.hint}>{t('automation.lead')}</p>
      <Switch
        label={t('automation.active')}
        checked={policy.active}
        disabled={!mayChange}
        onChange={({ currentTarget: { checked } }) => set({ active: checked })}
      />
      <div className={classes.fields} data-growing>
        <MultiSelect
          label={t('automation.channels')}
          value={policy.channels}
          data={choices.channels.filter(({ value }) => value !== 'phone')}
          disabled={!mayChange}
          onChange={(channels) => set({ channels: channels as Channel[] })}
        />
        <Pick
          label={t('automation.when')}
          value={policy.when}
          data={times.map((value) => ({ value, label: t(`automation.times.${value}`) }))}
          disabled={!mayChange}
          onChange={(value) => set({ when: times.find((one) => one === value) ?? 'always' })}
        />
        {policy.when !== 'always' && (
          <Pick
            label={t('automation.calendar')}
            value={policy.calendarId ?? ''}
            data={[
              { value: '', label: t('rules.levels.always') },
              ...(levels?.calendars ?? []).map(({ calendar: { id, name } }) => ({ value: id, label: name })),
            ]}
            disabled={!mayChange}
            onChange={(value) => set({ calendarId: value || null })}
          />
        )}
      </div>
      <p className={classes.hint}>{t('automation.gate')}</p>
      <ul className={classes.hint}>
        {(['funds', 'security', 'distress', 'language', 'unread'] as const).map((topic) => (
          <li key={topic}>{t(`conversation.gate.topic.${topic}`)}</li>
        ))}
      </ul>
      <h3 className={wholeClasses.title}>{t('automation.guides')}</h3>
      <p className={classes.hint}>{t('automation.guidesLead')}</p>
      {policy.guides.map((guide) => (
        <GuideForm
          key={guide.id}
          guide={guide}
          topics={choices.topics}
          mayChange={mayChange}
          onChange={(change) => setGuide(guide.id, change)}
        />
      ))}
      {mayChange && (
        <div>
          <Button
            variant="default"
            disabled={policy.guides.length >= automationLimits.guides}
            onClick={() =>
              set({
                guides: [
                  ...policy.guides,
                  {
                    id: crypto.randomUUID(),
                    name: '',
                    active: true,
                    topics: [],
                    words: [],
                    link: 'https://',
                  },
                ],
              })
            }
          >
            {t('automation.addGuide')}
          </Button>
        </div>
      )}
      {mayChange && draft && (
        <SavingFoot
          ready={online && whole}
          busy={busy}
          onDiscard={() => setDraft(null)}
          onSave={() => void save()}
        >
          {!whole && <span className={classes.hint}>{t('automation.unfinished')}</span>}
        </SavingFoot>
      )}
      <AutomationTry policy={whole ? policy : kept} online={online} />
    </section>
  );
}
