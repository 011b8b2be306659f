import type { Validity } from '../../../shared/domain/validity.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateOf } from '../time/say-time.ts';
import classes from './ValidityFacts.module.css';

/** In a line: which version it is, of what product and for which law it speaks, who approved it, and when it is good. */
export function ValidityFacts({ version, validity }: { version: number; validity: Validity | undefined }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { product, jurisdiction, approvedBy, from, until } = validity ?? {};
  const approver = approvedBy === undefined ? undefined : people.agent(approvedBy);
  const facts = [
    t('article.version', { version }),
    product !== undefined && t('validity.facts.product', { product }),
    jurisdiction !== undefined && t('validity.facts.jurisdiction', { jurisdiction }),
    approvedBy !== undefined &&
      t('validity.facts.approved', { name: approver?.name ?? t('conversation.event.unknownAgent') }),
    from !== undefined && t('validity.facts.from', { date: dateOf(from) }),
    until !== undefined && t('validity.facts.until', { date: dateOf(until) }),
  ].filter((fact) => fact !== false);
  return (
    <ul className={classes.facts} aria-label={t('validity.facts.label')}>
      {facts.map((fact) => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
    </ul>
  );
}
