import { IconArrowRight, IconCheck, IconMinus, IconPlayerPause, IconUser, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { RoutingLack, RoutingStep } from '../../../shared/domain/routing.ts';
import { channels, priorities, tiers } from '../../../shared/domain/vocabulary.ts';
import type { RoutingTried } from '../../../shared/wire/desk-rules.ts';
import { type People, usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { sayReason } from '../../ui/routing/say-routed.ts';
import { sayAll } from './say-rule.ts';
import classes from './Trial.module.css';

type RuleStep = Extract<RoutingStep, { step: 'rule' }>;

const known = <Name extends string>(names: readonly Name[], has: unknown): Name | undefined =>
  names.find((name) => name === has);

function sayLack({ what, has }: RoutingLack, people: People, t: TFunction): string {
  const text = String(has ?? '');
  switch (what) {
    case 'occasion':
      return t(`rules.try.lacks.occasion-${has === 'reopened' ? 'reopened' : 'new'}`);
    case 'channel':
      return t('rules.try.lacks.channel', {
        has: t(`vocabulary.channel.${known(channels, has) ?? 'chat'}`),
      });
    case 'tier':
      return t('rules.try.lacks.tier', { has: t(`vocabulary.tier.${known(tiers, has) ?? 'standard'}`) });
    case 'priority':
      return t('rules.try.lacks.priority', {
        has: t(`vocabulary.priority.${known(priorities, has) ?? 'normal'}`),
      });
    case 'topic':
      return has === null ? t('rules.try.lacks.noTopic') : t('rules.try.lacks.topic', { has: text });
    case 'language':
      return t('rules.try.lacks.language', { has: languageName(text) });
    case 'queue':
      return t('rules.try.lacks.queue', { has: people.group(text)?.name ?? t('rules.routing.unknownQueue') });
    case 'waiting':
      return t('rules.try.lacks.waiting', { count: Number(has ?? 0) });
    default:
      return t(`rules.try.lacks.${what}`);
  }
}

function sayDecisions({ decides, assigns }: RuleStep, people: People, t: TFunction): string[] {
  const said = decides.map(({ what, to, effect }) =>
    what === 'group'
      ? t(`rules.try.decides.group.${effect}`, {
          to: people.group(to)?.name ?? t('rules.routing.unknownQueue'),
        })
      : t(`rules.try.decides.priority.${effect}`, {
          to: t(`vocabulary.priority.${known(priorities, to) ?? 'normal'}`),
        }),
  );
  return assigns ? [...said, t('rules.try.decides.assigns')] : said;
}

/** A step as its title, and the sentences under it. */
function sayStep(step: RoutingStep, people: People, t: TFunction): { title: string; lines: string[] } {
  const nameOf = (id: string) => people.agent(id)?.name ?? t('conversation.event.unknownAgent');
  if (step.step === 'kept')
    return { title: t('rules.try.step.kept', { agent: nameOf(step.agentId) }), lines: [] };
  const because = step.because.map((reason) => sayReason(reason, people, t));
  if (step.step === 'assignment') {
    const passed = (['nobody-skilled', 'nobody-speaks', 'all-full'] as const).flatMap((why) => {
      const names = step.passedOver.filter((one) => one.why === why).map(({ agentId }) => nameOf(agentId));
      return names.length > 0 ? [t(`rules.try.passed.${why}`, { names: sayAll(names) })] : [];
    });
    const found = step.agentId === null ? [] : [t('rules.try.step.found', { agent: nameOf(step.agentId) })];
    return {
      title: t('rules.try.step.assignment', { rule: step.rule }),
      lines: [...found, ...because, ...passed],
    };
  }
  const lines = {
    applies: [...because, ...sayDecisions(step, people, t)],
    not: step.lacks ? [sayLack(step.lacks, people, t)] : [],
    off: [t('rules.try.step.off')],
    'not-asked': [t('rules.try.step.not-asked')],
  }[step.verdict];
  return { title: step.rule, lines };
}

function Mark({ step }: { step: RoutingStep }) {
  if (step.step !== 'rule')
    return step.agentId === null ? <IconX size={14} aria-hidden /> : <IconUser size={14} aria-hidden />;
  if (step.verdict === 'applies') return <IconCheck size={14} aria-hidden />;
  if (step.verdict === 'not') return <IconMinus size={14} aria-hidden />;
  return <IconPlayerPause size={14} aria-hidden />;
}

const weight = (step: RoutingStep) => {
  if (step.step !== 'rule') return step.agentId === null ? 'vain' : 'found';
  return step.verdict;
};

/** What would come of a conversation, and each step on the way. */
export function TrialResult({ tried, on }: { tried: RoutingTried; on: 'new' | 'reopened' }) {
  const { t } = useTranslation();
  const people = usePeople();
  const assignee =
    tried.assigneeId === null
      ? t(tried.waits ? 'rules.try.waits' : 'rules.try.nobody')
      : (people.agent(tried.assigneeId)?.name ?? t('conversation.event.unknownAgent'));
  return (
    <>
      <dl className={classes.outcome} aria-label={t('rules.try.outcome')} data-on={on}>
        <dt>{t('rules.try.toQueue')}</dt>
        <dd dir="auto">{people.group(tried.groupId)?.name ?? t('rules.routing.unknownQueue')}</dd>
        <dt>{t('rules.try.toPriority')}</dt>
        <dd>{t(`vocabulary.priority.${tried.priority}`)}</dd>
        <dt>{t('rules.try.toAgent')}</dt>
        <dd dir="auto">{assignee}</dd>
      </dl>
      <h3 className={classes.stepsTitle}>
        <IconArrowRight size={14} className="gc-mirror" aria-hidden />
        {t('rules.try.steps')}
      </h3>
      <ol className={classes.steps}>
        {tried.steps.map((step) => {
          const { title, lines } = sayStep(step, people, t);
          return (
            <li key={JSON.stringify(step)} data-weight={weight(step)}>
              <span className={classes.stepMark}>
                <Mark step={step} />
              </span>
              <span className={classes.stepText}>
                <span className={classes.stepTitle} dir="auto">
                  {title}
                </span>
                {step.step === 'rule' && step.verdict === 'applies' && (
                  <span className="gc-hidden-text">{t('rules.try.step.applies')}</span>
                )}
                {step.step === 'rule' && step.verdict === 'not' && (
                  <span className="gc-hidden-text">{t('rules.try.step.not')}</span>
                )}
                {lines.map((line) => (
                  <span key={line} className={classes.stepLine}>
                    {line}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
