import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { RecoveryStart } from '../../../shared/contract/recovery.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { FieldProblem } from '../../../shared/domain/recovery/check-field.ts';
import {
  fieldChoices,
  isChoiceField,
  type RecoveryFact,
  type RecoveryField,
} from '../../../shared/domain/recovery/recovery-case.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayValue } from '../../ui/recovery-words.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Recovery.module.css';

type Props = {
  field: RecoveryField;
  fact: RecoveryFact | undefined;
  found: readonly RecoveryFact[];
  messages: RecoveryStart['messages'];
  problem: FieldProblem | null;
  onChange: (fact: RecoveryFact) => void;
};

/** One thing to know of a transfer, with the message in which it stands, and what contradicts it. */
export function FactField({ field, fact, found, messages, problem, onChange }: Props) {
  const { t } = useTranslation();
  const value = fact?.value ?? '';
  const source = messages.find(({ id }) => id === fact?.messageId);
  const others = found.filter((one) => one.value !== value);
  const shared = {
    size: 'xs',
    label: t(`recovery.fields.${field}`),
    description: source ? (
      <span className={classes.source} title={source.excerpt}>
        {t('recovery.from', { when: dateAndTime(source.at), words: source.excerpt.slice(0, 80) })}
      </span>
    ) : undefined,
    error: value !== '' && problem !== null ? t(`recovery.problems.${problem}`) : undefined,
  } as const;
  return (
    <div
      className={classes.field}
      data-long={field === 'hash' || field === 'from' || field === 'to' || undefined}
    >
      {isChoiceField(field) ? (
        <NativeSelect
          {...shared}
          value={value}
          onChange={(event) => onChange({ value: event.currentTarget.value, messageId: null })}
          data={[
            { value: '', label: t('recovery.choose') },
            ...fieldChoices[field].map((one) => ({ value: one, label: sayValue(field, one) })),
          ]}
        />
      ) : (
        <TextInput
          {...shared}
          spellCheck={false}
          autoComplete="off"
          maxLength={limits.recoveryValueCharacters}
          value={value}
          onChange={(event) => onChange({ value: event.currentTarget.value, messageId: null })}
        />
      )}
      {others.length > 0 && (
        <div className={classes.others}>
          {found.length > 1 && <span className={classes.warning}>{t('recovery.conflict')}</span>}
          {others.map((one) => {
            const at = messages.find(({ id }) => id === one.messageId)?.at;
            const said = sayValue(field, one.value);
            return (
              <Button
                key={one.value}
                size="compact-xs"
                variant="default"
                classNames={{ label: classes.value }}
                aria-label={t('recovery.take', { value: said, when: at ? dateAndTime(at) : '' })}
                onClick={() => onChange(one)}
              >
                <bdi>{said}</bdi>
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}
