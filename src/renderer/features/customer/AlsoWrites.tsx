import { useQuery } from '@tanstack/react-query';
import type { Customer } from '../../../shared/domain/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { useLater } from '../../ui/use-later.ts';

/** Telling languages loads a model: not while the card is being drawn. Milliseconds. */
const laterMs = 1_200;
/** How long what was told stays true of what they write meanwhile, in milliseconds. */
const freshMs = 60_000;

/** The languages in which a customer writes besides the one they are answered in, as a row of their facts. */
export function AlsoWrites({ customer: { id, locale } }: { customer: Pick<Customer, 'id' | 'locale'> }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...q.customer.writes.queryOptions({ input: { id } }),
    enabled: useLater(laterMs),
    staleTime: freshMs,
  });
  const others = data?.locales.filter((one) => one !== locale.split('-')[0]) ?? [];
  if (others.length === 0) return null;
  return (
    <>
      <dt>{t('customer.facts.alsoWrites')}</dt>
      <dd>{others.map(languageName).join(', ')}</dd>
    </>
  );
}
