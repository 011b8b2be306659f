import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../language-name.ts';
import { OtherSpoken } from '../OtherSpoken.tsx';
import { Sieves } from '../sieves/Sieves.tsx';
import { NeedsIdentity } from '../validity/NeedsIdentity.tsx';
import { OutdatedNote } from '../validity/OutdatedNote.tsx';
import { ValidityFacts } from '../validity/ValidityFacts.tsx';
import { FilledText } from './FilledText.tsx';
import classes from './MacroPreview.module.css';
import { sayAction } from './sayable-action.ts';

type Props = {
  macroId: string;
  title: string;
  conversationId: string;
  /** The language that was chosen; null: what fits the customer. */
  locale: string | null;
  onLocale: (locale: string) => void;
};

/** A macro as it would be inserted: this customer's values in place, what is left to fill marked, actions named. */
export function MacroPreview({ macroId, title, conversationId, locale: chosen, onLocale }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  const { data } = useQuery({
    ...q.macros.preview.queryOptions({
      input: { macroId, conversationId, ...(chosen !== null && { locale: chosen }) },
    }),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const { text, actions, attachments, locale, locales, tried, outdated, needsIdentity, version, validity } =
    data;
  const unfilled = findUnfilled(text);

  return (
    <section aria-label={t('composer.picker.previewOf', { title })}>
      <OutdatedNote outdated={outdated} />
      {needsIdentity && <NeedsIdentity level={needsIdentity} />}
      <OtherSpoken tried={tried} />
      <div className={`${classes.filled} gc-selectable`} dir="auto" lang={locale}>
        {text ? <FilledText text={text} files={attachments} /> : <em>{t('composer.picker.noText')}</em>}
      </div>
      <ul className={classes.facts}>
        {unfilled.length > 0 && (
          <li data-tone="warning">{t('composer.picker.unfilled', { count: unfilled.length })}</li>
        )}
        {actions.map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a macro's actions are a fixed list
          <li key={index}>{sayAction(action, people, t)}</li>
        ))}
        {locales.length < 2 && <li>{languageName(locale)}</li>}
      </ul>
      {locales.length > 1 && (
        <div className={classes.languages}>
          <Sieves
            label={t('composer.picker.languages')}
            kinds={locales}
            chosen={locale}
            name={languageName}
            onChoose={onLocale}
            leavesFocus
          />
        </div>
      )}
      <ValidityFacts version={version} validity={validity} />
    </section>
  );
}
