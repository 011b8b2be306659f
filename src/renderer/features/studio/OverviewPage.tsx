import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCloudOff, IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { sayNumber } from '../../ui/say-number.ts';
import library from './Library.module.css';
import learned from './learning/Learning.module.css';
import { LearningTopic } from './learning/LearningTopic.tsx';
import { countOf, isToDo, learningTopics, type LearningTopic as Topic } from './learning/topics.ts';
import { Missing } from './Missing.tsx';
import { OpenReadings } from './OpenReadings.tsx';
import classes from './Overview.module.css';
import { Shelves } from './Shelves.tsx';
import studio from './Studio.module.css';
import { askAnew } from './use-studio-change.ts';
import { WaitingWork } from './WaitingWork.tsx';
import { waitingWorkOf } from './waiting-work.ts';

/** What use tells is made of much, and changes slowly. */
const askSeldom = { ...askAnew, refetchInterval: 120_000 } as const;

/**
 * What waits for a trainer: what was proposed or is in review, what some have still to read, what is wanted in a language that it lacks, and what can be
 * learned from use.
 */
export function OverviewPage({ online, mayWrite }: { online: boolean; mayWrite: boolean }) {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<'waiting' | Topic>('waiting');
  const [proposed, setProposed] = useState<string | null>(null);
  const readings = useQuery({
    ...q.studio.readings.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const missing = useQuery({
    ...q.studio.missingTranslations.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const macros = useQuery({ ...q.studio.library.queryOptions({ input: {} }), ...askAnew, enabled: online });
  const articles = useQuery({
    ...q.studio.articles.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const learning = useQuery({
    ...q.learning.read.queryOptions({ input: {} }),
    ...askSeldom,
    enabled: online,
  });
  const asked = topic === 'waiting' ? [macros, articles, readings, missing] : [learning];
  const failed = asked.filter(({ isError, data }) => isError && !data);
  const { proposed: proposals, inReview } = useMemo(
    () => waitingWorkOf(macros.data?.macros ?? [], articles.data?.articles ?? []),
    [macros.data, articles.data],
  );
  const known = macros.data && articles.data && readings.data && missing.data;
  const waiting =
    proposals.length +
    inReview.length +
    (readings.data?.readings.length ?? 0) +
    (missing.data?.missing.length ?? 0) +
    (missing.data?.unspoken.length ?? 0);
  const nothing = topic === 'waiting' && known && waiting === 0;
  const countIn = (one: typeof topic): string => {
    if (one === 'waiting') return known ? sayNumber(waiting) : '';
    return learning.data && isToDo(one) ? sayNumber(countOf(one, learning.data)) : '';
  };
  const show = (next: typeof topic, word: string | null = null) => {
    setProposed(word);
    setTopic(next);
  };
  return (
    <div className={studio.page}>
      <nav className={library.library} aria-label={t('studio.title')}>
        <header className={library.head}>
          <h1 className={library.title}>{t('studio.title')}</h1>
          <Shelves shown="overview" />
        </header>
        <ul className={learned.topics} aria-label={t('studio.overviewText')}>
          {(['waiting', ...learningTopics] as const).map((one) => (
            <li key={one}>
              <UnstyledButton
                className={`${learned.topic ?? ''} gc-focus-inset`}
                data-topic={one}
                aria-current={one === topic ? 'page' : undefined}
                onClick={() => show(one)}
              >
                {t(`learning.topic.${one}`)}
                <span className={learned.count}>{countIn(one)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <main className={classes.desk} aria-label={t('studio.overview')}>
        {!online && (
          <p className={studio.offline} role="status">
            <IconCloudOff size={15} aria-hidden />
            {t('studio.offline')}
          </p>
        )}
        {online && failed.length === 0 && asked.some(({ data }) => !data) && (
          <p className={studio.empty}>{t('app.loading')}</p>
        )}
        {failed.length > 0 && (
          <Hint
            tone="bad"
            icon={<IconDatabaseOff size={28} />}
            title={t('studio.failed')}
            action={{ label: t('ui.retry'), run: () => failed.forEach(({ refetch }) => void refetch()) }}
          />
        )}
        {nothing && (
          <Hint icon={<IconCircleCheck size={32} stroke={1.4} />} title={t('studio.overviewNone')} />
        )}
        {topic === 'waiting' ? (
          <>
            <WaitingWork title={t('studio.proposals')} work={proposals} />
            <WaitingWork title={t('studio.reviews')} work={inReview} />
            <OpenReadings readings={readings.data?.readings ?? []} />
            <Missing
              missing={missing.data?.missing ?? []}
              unspoken={missing.data?.unspoken ?? []}
              mayWrite={mayWrite}
            />
          </>
        ) : (
          learning.data && (
            <LearningTopic
              key={`${topic} ${proposed}`}
              topic={topic}
              learning={learning.data}
              mayWrite={mayWrite && online}
              proposed={proposed}
              onSynonym={(word) => show('synonyms', word)}
            />
          )
        )}
      </main>
    </div>
  );
}
