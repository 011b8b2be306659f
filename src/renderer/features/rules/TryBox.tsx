import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoutingRule } from '../../../shared/domain/routing.ts';
import type { Channel, Priority, Tier } from '../../../shared/domain/vocabulary.ts';
import type { RoutingTrial } from '../../../shared/wire/desk-rules.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ConversationPicker } from '../../ui/ConversationPicker.tsx';
import { isSame } from '../../ui/is-same.ts';
import { useRested } from '../../ui/use-rested.ts';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import trialClasses from './Trial.module.css';
import { TrialResult } from './TrialResult.tsx';
import { useRuleChoices } from './use-rule-choices.ts';

type Invented = Extract<RoutingTrial['conversation'], { kind: 'invented' }>;

const start: Invented = {
  kind: 'invented',
  channel: 'chat',
  subject: '',
  text: '',
  language: 'en',
  tier: 'standard',
  topic: null,
  priority: 'normal',
  groupId: null,
  accountManagerId: null,
};

/** The saved rules with the one that is being written in its place, or at the end. */
function withDraft(rules: readonly RoutingRule[], draft: RoutingRule | null): RoutingRule[] | null {
  if (!draft) return null;
  const named = { ...draft, name: draft.name.trim() || '–' };
  const changed = rules.map((rule) => (rule.id === draft.id ? named : rule));
  const before = rules.find(({ id }) => id === draft.id);
  if (isSame(before, draft)) return null;
  return before ? changed : [...changed, named];
}

/** Where rules are tried: an invented conversation or one that is there, and what would come of it, step by step. */
export function TryBox({
  rules,
  draft,
  online,
}: {
  rules: readonly RoutingRule[];
  draft: RoutingRule | null;
  online: boolean;
}) {
  const { t } = useTranslation();
  const choices = useRuleChoices();
  const [kind, setKind] = useState<'invented' | 'existing'>('invented');
  const [on, setOn] = useState<'new' | 'reopened'>('new');
  const [invented, setInvented] = useState(start);
  const [chosen, setChosen] = useState<string | null>(null);
  const set = (change: Partial<Invented>) => setInvented({ ...invented, ...change });
  const edited = withDraft(rules, draft);
  const conversation = kind === 'invented' ? invented : chosen && { kind, id: chosen };
  const asked = useRested({ on, conversation, rules: edited }, 250);
  const input = { on: asked.on, conversation: asked.conversation || start, rules: asked.rules };
  // What is saved counts too: the same question has another answer then.
  const queryKey = [...q.desk.tryRouting.queryKey({ input }), rules];
  const { data, isError } = useQuery({
    ...q.desk.tryRouting.queryOptions({ input, queryKey }),
    enabled: online && asked.conversation !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

  return (
    <aside className={trialClasses.side} aria-label={t('rules.try.title')}>
      <h2 className={trialClasses.sideTitle}>
        {t('rules.try.title')}
        {edited && <span className={classes.unsaved}>{t('rules.try.withDraft')}</span>}
      </h2>
      <p className={classes.hint}>{t('rules.try.text')}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('rules.try.what')}
        value={kind}
        data={[
          { value: 'invented', label: t('rules.try.invented') },
          { value: 'existing', label: t('rules.try.existing') },
        ]}
        onChange={(value) => setKind(value === 'existing' ? 'existing' : 'invented')}
      />
      {kind === 'existing' ? (
        <ConversationPicker chosen={chosen} onChoose={setChosen} />
      ) : (
        <Textarea
          label={t('rules.try.message')}
          placeholder={t('rules.try.messagePlaceholder')}
          value={invented.text}
          maxLength={5_000}
          rows={2}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      )}
      <div className={classes.pairs}>
        <Pick
          label={t('rules.routing.occasion.label')}
          value={on}
          data={(['new', 'reopened'] as const).map((value) => ({
            value,
            label: t(`rules.routing.occasion.${value}`),
          }))}
          onChange={(value) => setOn(value === 'reopened' ? 'reopened' : 'new')}
        />
        {kind === 'invented' && (
          <>
            <Pick
              label={t('rules.try.channel')}
              value={invented.channel}
              data={choices.channels}
              onChange={(value) => set({ channel: value as Channel })}
            />
            <Pick
              label={t('rules.try.language')}
              value={invented.language}
              data={choices.languages}
              onChange={(language) => set({ language })}
            />
            <Pick
              label={t('rules.try.tier')}
              value={invented.tier}
              data={choices.tiers}
              onChange={(value) => set({ tier: value as Tier })}
            />
          </>
        )}
      </div>
      {kind === 'invented' && (
        <details className={trialClasses.more}>
          <summary className="gc-focus">{t('rules.try.more')}</summary>
          <TextInput
            label={t('rules.try.subject')}
            value={invented.subject}
            maxLength={300}
            onChange={(event) => set({ subject: event.currentTarget.value })}
          />
          <div className={classes.pairs}>
            <Pick
              label={t('rules.try.topic')}
              value={invented.topic ?? ''}
              data={[
                { value: '', label: t('rules.try.noTopic') },
                ...choices.topics.map((value) => ({ value, label: value })),
              ]}
              onChange={(value) => set({ topic: value || null })}
            />
            <Pick
              label={t('rules.try.queue')}
              value={invented.groupId ?? ''}
              data={[{ value: '', label: t('rules.try.defaultQueue') }, ...choices.groupIds]}
              onChange={(value) => set({ groupId: value || null })}
            />
            <Pick
              label={t('rules.try.priority')}
              value={invented.priority}
              data={choices.priorities}
              onChange={(value) => set({ priority: value as Priority })}
            />
            <Pick
              label={t('rules.try.manager')}
              value={invented.accountManagerId ?? ''}
              data={[{ value: '', label: t('rules.try.noManager') }, ...choices.agents]}
              onChange={(value) => set({ accountManagerId: value || null })}
            />
          </div>
        </details>
      )}
      {kind === 'existing' && !chosen ? (
        <p className={classes.hint}>{t('rules.try.choose')}</p>
      ) : isError ? (
        <p className={classes.hint} role="alert">
          {t('rules.try.failed')}
        </p>
      ) : (
        data && <TrialResult tried={data} on={asked.on} />
      )}
    </aside>
  );
}
