import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerLanguages } from '../../../shared/domain/answer-languages.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './CustomerLanguage.module.css';

/** In what language a customer is answered, to be changed in place. */
export function CustomerLanguage({
  customer: { id, locale },
}: {
  customer: Pick<Customer, 'id' | 'locale'>;
}) {
  const { t } = useTranslation();
  const { mutate } = useMutation(
    q.customer.setLanguage.mutationOptions({
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const known: readonly string[] = answerLanguages;
  const tags = known.includes(locale) ? known : [locale, ...known];
  const data = tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      size="xs"
      variant="unstyled"
      searchable
      allowDeselect={false}
      aria-label={t('customer.facts.language')}
      nothingFoundMessage={t('views.builder.nothingFound')}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      withScrollArea={false}
      classNames={{ input: classes.input, dropdown: classes.choices }}
      data={data}
      value={locale}
      onChange={(chosen) => chosen !== null && chosen !== locale && mutate({ id, locale: chosen })}
    />
  );
}
