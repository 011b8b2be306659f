import { IconCircleCheck } from '@tabler/icons-react';
import type { Learning } from '../../../../shared/wire/learning.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Hint } from '../../../ui/Hint.tsx';
import { dateOf } from '../../../ui/time/say-time.ts';
import overview from '../Overview.module.css';
import { Aside } from './Aside.tsx';
import { Edits } from './Edits.tsx';
import { Idle } from './Idle.tsx';
import classes from './Learning.module.css';
import { MacroTable } from './MacroTable.tsx';
import { Searches } from './Searches.tsx';
import { Synonyms } from './Synonyms.tsx';
import { countOf, type LearningTopic as Topic } from './topics.ts';

/** One of the things that use tells, with what can be made of it. */
export function LearningTopic({
  topic,
  learning,
  mayWrite,
  proposed,
  onSynonym,
}: {
  topic: Topic;
  learning: Learning;
  mayWrite: boolean;
  proposed: string | null;
  onSynonym: (query: string) => void;
}) {
  const { t } = useTranslation();
  const { days, since, macros, edits, searches, idle, synonyms, dismissed } = learning;
  const isEmpty = countOf(topic, learning) === 0;
  return (
    <section aria-label={t(`learning.topic.${topic}`)} data-wide={topic === 'macros' || undefined}>
      <h2 className={overview.label}>{t(`learning.topic.${topic}`)}</h2>
      <p className={classes.intro}>
        {t(`learning.intro.${topic}`, { days })}{' '}
        {(topic === 'edits' || topic === 'searches' || topic === 'idle') &&
          (since === null ? t('learning.notYet') : t('learning.since', { when: dateOf(since) }))}
      </p>
      {isEmpty && topic !== 'synonyms' && (
        <Hint icon={<IconCircleCheck size={32} stroke={1.4} />} title={t(`learning.none.${topic}`)} />
      )}
      {topic === 'macros' && !isEmpty && <MacroTable macros={macros} edits={edits} mayWrite={mayWrite} />}
      {topic === 'edits' && <Edits edits={edits} mayWrite={mayWrite} />}
      {topic === 'searches' && <Searches searches={searches} mayWrite={mayWrite} onSynonym={onSynonym} />}
      {topic === 'idle' && <Idle idle={idle} mayWrite={mayWrite} />}
      {topic === 'synonyms' && <Synonyms synonyms={synonyms} proposed={proposed} mayWrite={mayWrite} />}
      {topic === 'aside' && <Aside dismissed={dismissed} mayWrite={mayWrite} />}
    </section>
  );
}
