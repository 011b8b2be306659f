import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import classes from './AskBar.module.css';
import type { Answers } from './use-asking.ts';

type Props = {
  /** At least one. */
  names: readonly string[];
  onAnswer: (answers: Answers) => void;
  onPutOff: () => void;
};

/** `transaction_id` as people read it. */
const labelOf = (name: string) => {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
};

/** What a macro asks the agent for, above the field; Enter goes on to the next and, at the last, fills it in. */
export function AskBar({ names, onAnswer, onPutOff }: Props) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>({});
  const given = Object.entries(answers).flatMap(([name, answer]) =>
    answer.trim() === '' ? [] : [[name, answer.trim()] as const],
  );
  const submit = () => onAnswer(Object.fromEntries(given));
  return (
    <form
      className={classes.bar}
      aria-label={t('composer.ask.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onPutOff();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.fields}>
        {names.map((name, index) => (
          <TextInput
            key={name}
            size="xs"
            className={classes.field}
            label={labelOf(name)}
            autoComplete="off"
            spellCheck={false}
            maxLength={limits.macroAnswerCharacters}
            value={answers[name] ?? ''}
            autoFocus={index === 0}
            data-autofocus={index === 0 || undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setAnswers((now) => ({ ...now, [name]: value }));
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposing(event) || index === names.length - 1) return;
              event.preventDefault();
              const fields = event.currentTarget.form?.querySelectorAll('input') ?? [];
              [...fields][index + 1]?.focus();
            }}
          />
        ))}
      </div>
      <div className={classes.acts}>
        <Button type="submit" size="compact-sm" disabled={given.length === 0}>
          {t('composer.ask.fill')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onPutOff}>
          {t('composer.ask.later')}
        </Button>
      </div>
    </form>
  );
}
