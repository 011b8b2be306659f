import { IconShieldCheck, IconShieldX, IconUserCheck, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { isMasked } from '../../../shared/domain/masking/mask-customer.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { q } from '../../engine/queries.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { AlsoWrites } from './AlsoWrites.tsx';
import { Copyable } from './Copyable.tsx';
import classes from './CustomerCard.module.css';
import { CustomerConversations } from './CustomerConversations.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import { CustomerLanguage } from './CustomerLanguage.tsx';
import { CustomerNote } from './CustomerNote.tsx';
import { CustomerTags } from './CustomerTags.tsx';
import { hoursAhead, timeThere } from './local-time.ts';
import { MaskedValue } from './masked/MaskedValue.tsx';
import { MergedCustomers, Twins } from './Twins.tsx';

function LocalTime({ timezone }: { timezone: string }) {
  const { t } = useTranslation();
  const time = useClock((now) => timeThere(timezone, now));
  if (time === null) return <>{timezone}</>;
  const hours = hoursAhead(timezone, Date.now()) ?? 0;
  if (hours === 0) return <>{t('customer.here', { time })}</>;
  return <>{t(hours > 0 ? 'customer.ahead' : 'customer.behind', { time, hours: Math.abs(hours) })}</>;
}

const countries = perLocale((at) => new Intl.DisplayNames(at, { type: 'region' }));

function Who({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { identified, verification, twoFactor, tier } = customer;
  return (
    <ul className={classes.marks}>
      {tier !== 'standard' && (
        <li className={classes.mark} data-tone="tier">
          {t(`vocabulary.tier.${tier}`)}
        </li>
      )}
      <li
        className={classes.mark}
        data-tone={identified ? 'good' : 'warning'}
        title={t(identified ? 'customer.identifiedText' : 'customer.claimedText')}
      >
        {identified ? <IconUserCheck size={13} aria-hidden /> : <IconUserQuestion size={13} aria-hidden />}
        {t(identified ? 'customer.identified' : 'customer.claimed')}
      </li>
      <li
        className={classes.mark}
        data-tone={verification === 'verified' ? 'good' : verification === 'rejected' ? 'bad' : 'warning'}
      >
        {t(`vocabulary.verification.${verification}`)}
      </li>
      <li className={classes.mark} data-tone={twoFactor ? 'good' : 'warning'}>
        {twoFactor ? <IconShieldCheck size={13} aria-hidden /> : <IconShieldX size={13} aria-hidden />}
        {t(twoFactor ? 'customer.twoFactor.on' : 'customer.twoFactor.off')}
      </li>
    </ul>
  );
}

function Fact({ customer, fact, text }: { customer: Customer; fact: 'email' | 'phone'; text: string }) {
  const { t } = useTranslation();
  const what = t(`customer.facts.${fact}`);
  if (!isMasked(customer, fact)) return <Copyable text={text} what={what} />;
  return <MaskedValue customerId={customer.id} fact={fact} mask={text} what={what} />;
}

type CardProps = {
  customerId: string;
  /** The one that the card stands beside, and does not list; null: it stands alone. */
  conversationId: string | null;
  /** What others have to say of the account, below who it is. */
  children?: React.ReactNode;
};

/** Who the customer is, as far as this desk knows, and what else they wrote about. */
export function CustomerCard({ customerId, conversationId, children }: CardProps) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(q.customer.card.queryOptions({ input: { id: customerId } }));
  if (isError)
    return (
      <Hint
        tone="bad"
        icon={<IconUserQuestion size={28} />}
        title={t('customer.failed')}
        action={{ label: t('ui.retry'), run: () => void refetch() }}
      />
    );
  if (!data) return null;
  const { customer, accountManager, fields, open, past } = data;
  const country = customer.country ? (countries().of(customer.country) ?? customer.country) : null;

  return (
    <div className={classes.card}>
      <h3 className={classes.name}>
        <bdi className="gc-selectable">{customer.name || t('conversation.nameless')}</bdi>
      </h3>
      <Who customer={customer} />
      <Twins card={data} />
      {children}
      <dl className={classes.facts}>
        <dt>{t('customer.facts.language')}</dt>
        <dd>
          <CustomerLanguage customer={customer} />
        </dd>
        <AlsoWrites customer={customer} />
        <dt>{t('customer.facts.time')}</dt>
        <dd>
          <LocalTime timezone={customer.timezone} />
        </dd>
        {country && (
          <>
            <dt>{t('customer.facts.country')}</dt>
            <dd>{country}</dd>
          </>
        )}
        {accountManager && (
          <>
            <dt>{t('customer.facts.manager')}</dt>
            <dd>
              <bdi>{accountManager}</bdi>
            </dd>
          </>
        )}
        {customer.email && (
          <>
            <dt>{t('customer.facts.email')}</dt>
            <dd>
              <Fact customer={customer} fact="email" text={customer.email} />
            </dd>
          </>
        )}
        {customer.phone && (
          <>
            <dt>{t('customer.facts.phone')}</dt>
            <dd>
              <Fact customer={customer} fact="phone" text={customer.phone} />
            </dd>
          </>
        )}
        <dt>{t('customer.facts.since')}</dt>
        <dd>{dateAndTime(customer.createdAt)}</dd>
        <dt>{t('customer.facts.tags')}</dt>
        <dd>
          <CustomerTags customerId={customerId} tags={customer.tags} />
        </dd>
      </dl>
      <CustomerFields customerId={customerId} fields={fields} />
      <MergedCustomers customer={customer} />
      <CustomerNote key={customerId} customerId={customerId} note={customer.note} />
      {open + past === (conversationId === null ? 0 : 1) && (
        <p className={classes.none}>{t('customer.noConversations')}</p>
      )}
      <CustomerConversations customerId={customerId} which="open" total={open} without={conversationId} />
      <CustomerConversations customerId={customerId} which="past" total={past} without={conversationId} />
    </div>
  );
}
