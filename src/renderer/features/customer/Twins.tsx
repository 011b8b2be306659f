import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { CustomerCard, Twin, TwinReason } from '../../../shared/contract/customer-views.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { usePeople } from '../../engine/people.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayFieldLabel } from '../../ui/say-field.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { MergeCustomersDialog } from './MergeCustomersDialog.tsx';
import classes from './Twins.module.css';
import { useCustomerMerging } from './use-customer-merging.ts';

const list = perLocale((at) => new Intl.ListFormat(at, { type: 'conjunction' }));

function useReasons(reasons: readonly TwinReason[]): string {
  const { t } = useTranslation();
  return list().format(
    reasons.map((reason) =>
      reason.kind === 'field'
        ? t('customer.twin.reason.field', { label: sayFieldLabel(reason.field) })
        : t(`customer.twin.reason.${reason.kind}`),
    ),
  );
}

function Suggestion({ card, twin }: { card: CustomerCard; twin: Twin }) {
  const { t } = useTranslation();
  const { setApart } = useCustomerMerging();
  const [merging, setMerging] = useState(false);
  const why = useReasons(twin.reasons);
  const name = twin.customer.name || t('conversation.nameless');
  const weak = twin.reasons.every(({ kind }) => kind === 'name');
  return (
    <li className={classes.twin}>
      <p className={classes.who}>
        <bdi className={classes.name}>{name}</bdi>{' '}
        <span className={classes.count}>
          {t('customer.twin.conversations', { count: twin.conversations })}
        </span>
      </p>
      <p className={classes.why}>{weak ? t('customer.twin.weak', { why }) : why}</p>
      <div className={classes.buttons}>
        <Button size="compact-xs" variant="default" onClick={() => setMerging(true)}>
          {t('customer.twin.merge')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setApart({ id: card.customer.id, otherId: twin.customer.id })}
        >
          {t('customer.twin.apart')}
        </Button>
      </div>
      {merging && <MergeCustomersDialog card={card} twin={twin} onClose={() => setMerging(false)} />}
    </li>
  );
}

/** Who else may be this person, and why. People decide it, nobody else. */
export function Twins({ card }: { card: CustomerCard }) {
  const { t } = useTranslation();
  if (card.twins.length === 0) return null;
  return (
    <section className={classes.twins} aria-label={t('customer.twin.title')}>
      <h4 className={classes.heading}>
        <IconUsers size={14} aria-hidden />
        {t('customer.twin.title')}
      </h4>
      <ul className={classes.list}>
        {card.twins.map((twin) => (
          <Suggestion key={twin.customer.id} card={card} twin={twin} />
        ))}
      </ul>
    </section>
  );
}

/** Others who turned out to be this customer, each with a way back. */
export function MergedCustomers({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { unmerge } = useCustomerMerging();
  if (customer.mergedIn.length === 0) return null;
  return (
    <ul className={classes.merged} aria-label={t('customer.twin.mergedList')}>
      {customer.mergedIn.map(({ id, name, at, byAgentId }) => (
        <li key={id}>
          <span>
            {t('customer.twin.includes', {
              name: name || t('conversation.nameless'),
              agent: people.agent(byAgentId)?.name ?? t('conversation.event.unknownAgent'),
              when: dateAndTime(at),
            })}
          </span>{' '}
          <button
            type="button"
            className={`${classes.undo} gc-focus-inset`}
            aria-label={t('customer.twin.undo', { name })}
            onClick={() => unmerge({ id: customer.id, otherId: id })}
          >
            {t('customer.twin.undoShort')}
          </button>
        </li>
      ))}
    </ul>
  );
}
