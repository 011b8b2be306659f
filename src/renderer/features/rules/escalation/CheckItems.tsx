import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import {
  type CheckKey,
  checkKeys,
  type EscalationReason,
  isKnownCheck,
} from '../../../../shared/domain/escalation.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayCheck } from '../../../ui/escalation-names.ts';
import { isComposing } from '../../../ui/keys/is-composing.ts';
import { languageName } from '../../../ui/language-name.ts';
import { movedTo } from '../moved-to.ts';
import { Pick } from '../Pick.tsx';
import classes from '../Rules.module.css';
import wholeClasses from '../Whole.module.css';
import own from './CheckItems.module.css';
import { ownKey } from './new-things.ts';
import { withWord, wordIn } from './words.ts';

type Props = {
  readonly reason: EscalationReason;
  readonly language: string;
  readonly mayChange: boolean;
  readonly error: string | false;
  readonly onChange: (change: Partial<EscalationReason>) => void;
};

/** What has to be there, in its order: items that the app knows, and some of which it finds itself, or of one's own. */
export function CheckItems({ reason, language, mayChange, error, onChange }: Props) {
  const { t } = useTranslation();
  const { checks, labels } = reason;
  const full = checks.length >= limits.checksPerReason;
  const write = (key: CheckKey, word: string) =>
    onChange({ labels: { ...labels, [key]: withWord(labels[key] ?? {}, language, word) } });
  const remove = (key: CheckKey) => {
    const { [key]: _, ...others } = labels;
    onChange({ checks: checks.filter((one) => one !== key), labels: others });
  };
  const move = (key: CheckKey, to: number) => {
    const { wanted } = movedTo(checks, key, to);
    if (wanted) onChange({ checks: wanted });
  };
  const named = (key: CheckKey) => {
    const word = sayCheck(key, labels);
    return word === key ? t('escalationSettings.newCheck') : word;
  };
  return (
    <fieldset className={wholeClasses.sayable}>
      <legend>{t('escalationSettings.checks')}</legend>
      <p className={classes.hint}>{t('escalationSettings.checksText')}</p>
      <ol className={own.items}>
        {checks.map((key, at) => (
          <li key={key} className={own.item}>
            <TextInput
              size="xs"
              aria-label={t('escalationSettings.checkIn', {
                name: named(key),
                language: languageName(language),
              })}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              placeholder={named(key)}
              value={wordIn(labels[key] ?? {}, language)}
              maxLength={120}
              dir="auto"
              disabled={!mayChange}
              onChange={(event) => write(key, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (
                  isComposing(event) ||
                  !event.altKey ||
                  (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')
                )
                  return;
                event.preventDefault();
                move(key, at + 1 + (event.key === 'ArrowUp' ? -1 : 1));
              }}
            />
            {mayChange && (
              <span className={own.buttons}>
                <ActionIcon
                  aria-label={t('escalationSettings.up', { name: named(key) })}
                  disabled={at === 0}
                  onClick={() => move(key, at)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('escalationSettings.down', { name: named(key) })}
                  disabled={at === checks.length - 1}
                  onClick={() => move(key, at + 2)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('escalationSettings.removeCheck', { name: named(key) })}
                  onClick={() => remove(key)}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
      {mayChange && (
        <div className={own.add}>
          <Pick
            label={t('escalationSettings.addCheck')}
            value=""
            data={checkKeys
              .filter((key) => !checks.includes(key))
              .map((value) => ({ value, label: t(`escalation.check.${value}`) }))}
            disabled={full}
            onChange={(chosen) => isKnownCheck(chosen) && onChange({ checks: [...checks, chosen] })}
          />
          <Button
            variant="default"
            disabled={full}
            onClick={() => onChange({ checks: [...checks, ownKey()] })}
          >
            {t('escalationSettings.ownCheck')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
