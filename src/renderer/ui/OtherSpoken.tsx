import { baseLanguage } from '../../shared/domain/spoken-language.ts';
import { useTranslation } from '../text/use-translation.ts';
import { languageName } from './language-name.ts';
import classes from './OtherSpoken.module.css';

/** That a text is shown in another language than was looked for, and which were looked for in turn; else nothing. */
export function OtherSpoken({ tried }: { tried: readonly string[] }) {
  const { t } = useTranslation();
  const [wanted, shown] = [tried[0], tried.at(-1)];
  if (wanted === undefined || shown === undefined || wanted === shown) return null;
  const lacking = baseLanguage(wanted) === baseLanguage(shown) ? wanted : baseLanguage(wanted);
  return (
    <p className={classes.other}>
      <bdi dir="ltr" className={classes.tried}>
        {tried.join(' → ')}
      </bdi>{' '}
      {t('ui.otherSpoken', { shown: languageName(shown), wanted: languageName(lacking) })}
    </p>
  );
}
