import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import {
  type RecoveryRule,
  type Sentence,
  sentences,
} from '../../../shared/domain/recovery/decision-table.ts';
import { sayTo } from '../../../shared/domain/recovery/say-to.ts';
import { ownRuleKey } from '../../../shared/domain/recovery/table-problems.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { sayTerms, sayWhy } from '../../ui/recovery-words.ts';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

type Props = {
  readonly rule: RecoveryRule;
  readonly mayChange: boolean;
  readonly onChange: (says: Sentence[]) => void;
};

const languages = ['en', 'es', 'pt', 'tr', 'vi', 'ar'] as const;

/**
 * What an agent is shown where this rule decides, in a customer's language: a sentence that would name what the rule does
 * not give is not offered to them, and cannot be chosen here.
 */
export function Sayable({ rule, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<string>('en');
  const { says, outcome } = rule;
  return (
    <fieldset className={wholeClasses.sayable}>
      <legend>{t('protection.recovery.says')}</legend>
      <p>
        <strong>{t(`recovery.outcomes.${outcome}`)}</strong>{' '}
        <span dir="auto">{rule.why || (ownRuleKey.test(rule.key) ? '' : sayWhy(rule))}</span>
      </p>
      {sayTerms(rule, t).length > 0 && <p className={classes.hint}>{sayTerms(rule, t).join(' · ')}</p>}
      <Pick
        label={t('protection.recovery.language')}
        value={language}
        data={languages.map((value) => ({ value, label: languageName(value) }))}
        onChange={(value) => setLanguage(value || 'en')}
      />
      {sentences.map((sentence) => {
        const text = sayTo(sentence, rule, language);
        return (
          text !== null && (
            <Checkbox
              key={sentence}
              size="xs"
              label={
                <span dir="auto" lang={language}>
                  {text}
                </span>
              }
              checked={says.includes(sentence)}
              disabled={!mayChange}
              onChange={({ currentTarget: { checked } }) =>
                onChange(sentences.filter((one) => (one === sentence ? checked : says.includes(one))))
              }
            />
          )
        );
      })}
    </fieldset>
  );
}
