import { Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AutomationPolicy } from '../../../shared/domain/automation/policy.ts';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { useRested } from '../../ui/use-rested.ts';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import { useRuleChoices } from './use-rule-choices.ts';
import wholeClasses from './Whole.module.css';

/** Where it is tried what would be said to somebody, saved or not; nothing is sent. */
export function AutomationTry({ policy, online }: { policy: AutomationPolicy; online: boolean }) {
  const { t } = useTranslation();
  const choices = useRuleChoices();
  const [written, setWritten] = useState({ channel: 'chat' as Channel, topic: '', text: '', locale: 'en' });
  const asked = useRested({ ...written, topic: written.topic || null, policy }, 300);
  const { data: trial } = useQuery({
    ...q.automation.try.queryOptions({ input: asked }),
    enabled: online && asked.text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const shown = asked.text.trim() === '' ? undefined : trial;
  return (
    <section className={wholeClasses.part} aria-label={t('automation.try')}>
      <h3 className={wholeClasses.title}>{t('automation.try')}</h3>
      <div className={classes.fields}>
        <Pick
          label={t('automation.tryChannel')}
          value={written.channel}
          data={choices.channels}
          onChange={(value) => setWritten({ ...written, channel: (value || 'chat') as Channel })}
        />
        <Pick
          label={t('automation.tryTopic')}
          value={written.topic}
          data={[
            { value: '', label: t('automation.noTopic') },
            ...choices.topics.map((value) => ({ value, label: value })),
          ]}
          onChange={(topic) => setWritten({ ...written, topic })}
        />
        <Pick
          label={t('automation.tryLanguage')}
          value={written.locale}
          data={interfaceLanguages.map((value) => ({ value, label: languageName(value) }))}
          onChange={(locale) => setWritten({ ...written, locale: locale || 'en' })}
        />
      </div>
      <Textarea
        label={t('automation.tryText')}
        value={written.text}
        maxLength={5000}
        autosize
        minRows={2}
        onChange={({ currentTarget: { value } }) => setWritten({ ...written, text: value })}
      />
      {shown && (
        <div role="status" className={wholeClasses.said}>
          {shown.text === null ? (
            <p>{shown.why && t(`automation.silent.${shown.why}`)}</p>
          ) : (
            <>
              <strong>{t('automation.wouldSay')}</strong>
              <p dir="auto">{shown.text}</p>
              {shown.guide !== null && shown.because && (
                <p className={classes.hint}>
                  {t(`automation.because.${shown.because.by}`, {
                    guide: shown.guide,
                    value: shown.because.value,
                  })}
                </p>
              )}
            </>
          )}
          {shown.gate.length > 0 && (
            <>
              <p>{t('automation.gated')}</p>
              <ul className={classes.hint}>
                {shown.gate.map(({ topic, words }) => (
                  <li key={topic}>
                    {t(`conversation.gate.topic.${topic}`)}
                    {words.length > 0 && <bdi> · {words.join(', ')}</bdi>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}
