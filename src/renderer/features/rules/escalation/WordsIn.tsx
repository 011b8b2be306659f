import { answerLanguages } from '../../../../shared/domain/answer-languages.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { Pick } from '../Pick.tsx';
import classes from '../Rules.module.css';

/** The language whose words are edited below. */
export function WordsIn({ language, onChange }: { language: string; onChange: (language: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <Pick
        label={t('escalationSettings.wordsIn')}
        description={t('escalationSettings.wordsInText')}
        value={language}
        data={answerLanguages.map((value) => ({ value, label: languageName(value) }))}
        onChange={(chosen) => onChange(chosen || 'en')}
      />
    </div>
  );
}
