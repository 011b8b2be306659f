import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { deeds, saidIn } from '../../../../shared/domain/escalation.ts';
import type { TargetSettings } from '../../../../shared/domain/escalation-settings.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { ToldSteps } from '../../../ui/told/ToldSteps.tsx';
import classes from '../Rules.module.css';
import wholeClasses from '../Whole.module.css';
import { withWord, wordIn } from './words.ts';

type Texts = TargetSettings['texts'];
type Props = {
  readonly texts: Texts;
  readonly language: string;
  readonly mayChange: boolean;
  readonly error: string | false;
  readonly onChange: (texts: Texts) => void;
};

const moments = ['raised', 'accepted', 'resolved'] as const;
/** Whatever the settings say. */
const untold = deeds.filter((deed) => deed !== 'accept' && deed !== 'resolve');

/** What the customer reads, in the language that is edited. */
export function SaidFields({ texts, language, mayChange, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={wholeClasses.sayable}>
      <legend>{t('escalationSettings.says', { language: languageName(language) })}</legend>
      <p className={classes.hint}>{t('escalationSettings.saysText')}</p>
      {moments.map((moment) => {
        const said = texts[moment] ?? {};
        return (
          <Textarea
            key={moment}
            autosize
            minRows={2}
            maxRows={8}
            label={t(`escalationSettings.when.${moment}`)}
            placeholder={saidIn(said, language) ?? t('escalationSettings.nothing')}
            value={wordIn(said, language)}
            maxLength={limits.escalationTextCharacters}
            dir="auto"
            lang={language}
            disabled={!mayChange}
            onChange={(event) => {
              const next = withWord(said, language, event.currentTarget.value);
              const none = moment === 'raised' ? {} : null;
              onChange({ ...texts, [moment]: Object.keys(next).length === 0 ? none : next });
            }}
          />
        );
      })}
      <ToldSteps
        id={id}
        steps={[
          ...moments.map((moment) => ({
            name: t(`escalationSettings.when.${moment}`),
            telling: Object.keys(texts[moment] ?? {}).length > 0 ? ('byItself' as const) : ('not' as const),
          })),
          ...untold.map((deed) => ({ name: t(`escalation.deed.${deed}`), telling: 'not' as const })),
        ]}
      />
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
