import { MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type { RoutingAssignment, RoutingConditions, RoutingRule } from '../../../shared/domain/routing.ts';
import type { Priority } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { setDeskDraft } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Chips } from './Chips.tsx';
import { DraftForm, type DraftFormProps } from './DraftForm.tsx';
import classes from './Rules.module.css';
import { sayThen, sayWhen } from './say-rule.ts';
import { useRuleChoices } from './use-rule-choices.ts';

const occasions = { new: ['new'], reopened: ['reopened'], both: ['new', 'reopened'] } as const;
const hows = ['account-manager', 'round-robin', 'least-loaded'] as const;

/** Everything that a rule asks and decides. */
export function RuleForm(around: DraftFormProps<'rule'>) {
  const { draft, readOnly } = around;
  const { t } = useTranslation();
  const people = usePeople();
  const choices = useRuleChoices();
  const rule = draft.thing;
  const { when, assign } = rule;
  const set = (change: Partial<RoutingRule>) =>
    setDeskDraft('rule', { ...draft, thing: { ...rule, ...change }, touched: true });
  const setWhen = (change: Partial<RoutingConditions>) => set({ when: { ...when, ...change } });
  const setAssign = (change: Partial<RoutingAssignment>) =>
    assign && set({ assign: { ...assign, ...change } });
  const occasion = when.on.length === 2 ? 'both' : (when.on[0] ?? 'new');
  const unnamed = rule.name.trim() === '';
  const many = <List extends 'channels' | 'languages' | 'tiers' | 'groupIds' | 'priorities'>(list: List) => ({
    data: [...choices[list]],
    value: [...when[list]],
    onChange: (values: string[]) => setWhen({ [list]: values } as Partial<RoutingConditions>),
    placeholder: when[list].length === 0 ? t('rules.routing.any') : '',
    searchable: true,
    clearable: true,
    hidePickedOptions: true,
    disabled: readOnly,
    classNames: { inputField: classes.typing ?? '' },
  });

  return (
    <DraftForm
      kind="rule"
      complete={!unnamed}
      {...around}
      theirs={
        around.kept && (
          <Chips when={sayWhen(around.kept.thing, people, t)} then={sayThen(around.kept.thing, people, t)} />
        )
      }
    >
      <TextInput
        label={t('rules.routing.name')}
        value={rule.name}
        maxLength={120}
        disabled={readOnly}
        error={unnamed && t('rules.problem.unnamed')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <fieldset className={classes.fields}>
        <legend>{t('rules.routing.when')}</legend>
        <p className={classes.hint}>{t('rules.routing.whenText')}</p>
        <Select
          label={t('rules.routing.occasion.label')}
          value={occasion}
          data={(['new', 'reopened', 'both'] as const).map((value) => ({
            value,
            label: t(`rules.routing.occasion.${value}`),
          }))}
          disabled={readOnly}
          onChange={(value) => setWhen({ on: [...occasions[value as keyof typeof occasions]] })}
        />
        <MultiSelect label={t('rules.routing.channels')} {...many('channels')} />
        <TagsInput
          className={classes.wide ?? ''}
          label={t('rules.routing.words')}
          description={t('rules.routing.wordsText')}
          placeholder={when.words.length === 0 ? t('rules.routing.any') : ''}
          value={[...when.words]}
          maxTags={200}
          maxLength={80}
          acceptValueOnBlur
          disabled={readOnly}
          classNames={{ inputField: classes.typing ?? '' }}
          onChange={(words) => setWhen({ words: words.filter((word) => word.trim().length > 1) })}
        />
        <TagsInput
          label={t('rules.routing.topics')}
          placeholder={when.topics.length === 0 ? t('rules.routing.any') : ''}
          value={[...when.topics]}
          data={[...choices.topics]}
          maxLength={60}
          acceptValueOnBlur
          disabled={readOnly}
          classNames={{ inputField: classes.typing ?? '' }}
          onChange={(topics) => setWhen({ topics })}
        />
        <MultiSelect label={t('rules.routing.languages')} {...many('languages')} />
        <MultiSelect label={t('rules.routing.tiers')} {...many('tiers')} />
        <MultiSelect label={t('rules.routing.groups')} {...many('groupIds')} />
        <MultiSelect label={t('rules.routing.priorities')} {...many('priorities')} />
        <NumberInput
          label={t('rules.routing.waiting')}
          value={when.waitingAtLeast ?? ''}
          placeholder={t('rules.routing.any')}
          min={1}
          max={100_000}
          allowDecimal={false}
          disabled={readOnly}
          onChange={(value) => setWhen({ waitingAtLeast: typeof value === 'number' ? value : null })}
        />
        <Switch
          className={classes.wide ?? ''}
          label={t('rules.routing.manager')}
          checked={when.accountManager}
          disabled={readOnly}
          onChange={(event) => setWhen({ accountManager: event.currentTarget.checked })}
        />
      </fieldset>
      <fieldset className={classes.fields}>
        <legend>{t('rules.routing.decides')}</legend>
        <Select
          label={t('rules.routing.group')}
          value={rule.groupId ?? ''}
          data={[{ value: '', label: t('rules.routing.unchanged') }, ...choices.groupIds]}
          searchable
          disabled={readOnly}
          onChange={(value) => set({ groupId: value || null })}
        />
        <Select
          label={t('rules.routing.priority')}
          value={rule.priority ?? ''}
          data={[{ value: '', label: t('rules.routing.unchanged') }, ...choices.priorities]}
          disabled={readOnly}
          onChange={(value) => set({ priority: (value || null) as Priority | null })}
        />
        <Select
          label={t('rules.routing.how.label')}
          value={assign?.how ?? ''}
          data={[
            { value: '', label: t('rules.routing.how.none') },
            ...hows.map((value) => ({ value, label: t(`rules.routing.how.${value}`) })),
          ]}
          disabled={readOnly}
          onChange={(value) => {
            const how = hows.find((one) => one === value);
            set({
              assign: how ? { skill: null, speaks: false, leaveFree: 0, ...assign, how } : null,
            });
          }}
        />
        {assign && (
          <>
            <Select
              label={t('rules.routing.skill')}
              value={assign.skill ?? ''}
              data={[
                { value: '', label: t('rules.routing.anySkill') },
                ...[...new Set([...choices.skills, ...(assign.skill ? [assign.skill] : [])])],
              ]}
              searchable
              disabled={readOnly}
              onChange={(value) => setAssign({ skill: value || null })}
            />
            <NumberInput
              label={t('rules.routing.leaveFree')}
              value={assign.leaveFree}
              min={0}
              max={100}
              allowDecimal={false}
              disabled={readOnly}
              onChange={(value) => typeof value === 'number' && setAssign({ leaveFree: value })}
            />
            <Switch
              className={classes.wide ?? ''}
              label={t('rules.routing.speaks')}
              checked={assign.speaks}
              disabled={readOnly}
              onChange={(event) => setAssign({ speaks: event.currentTarget.checked })}
            />
          </>
        )}
        <Switch
          className={classes.wide ?? ''}
          label={t('rules.routing.last')}
          checked={rule.last}
          disabled={readOnly}
          onChange={(event) => set({ last: event.currentTarget.checked })}
        />
      </fieldset>
    </DraftForm>
  );
}
