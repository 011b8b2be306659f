import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useOwn } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayIdentity, sayStopped } from '../../ui/account-words.ts';
import { SafeText } from '../../ui/safe-html/SafeText.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Freeze.module.css';

/** What the hub and the exchange know at this moment: the account as read back, who the customer is, what shows it. */
export function FreezeFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const own = useOwn();
  const { data, isError } = useQuery({
    ...q.freezes.facts.queryOptions({ input: { id } }),
    gcTime: 0,
    retry: false,
  });
  if (isError) return <p className={classes.warning}>{t('freeze.factsFailed')}</p>;
  if (!data) return null;
  const { freeze, account, customer, identity, evidence, accountKnown } = data;
  return (
    <section aria-label={t('freeze.facts')} className={classes.facts}>
      <ul className={classes.marks}>
        <li>{account ? sayStopped(account.frozen, t) : t('freeze.noReadBack')}</li>
        <li>{t(`vocabulary.tier.${customer.tier}`)}</li>
        <li>{t(`vocabulary.verification.${customer.verification}`)}</li>
        <li>{t(customer.twoFactor ? 'customer.twoFactor.on' : 'customer.twoFactor.off')}</li>
        <li>{sayIdentity(identity, Date.now(), t)}</li>
      </ul>
      {!accountKnown && <p className={classes.warning}>{t('freeze.accountTyped')}</p>}
      {evidence.map((message) => (
        <blockquote key={message.id} className={classes.quote} dir="auto">
          <span className={classes.quiet}>
            {t(`freeze.who.${message.author}`)} {dateAndTime(message.at)}
          </span>
          <span className="gc-selectable">{message.text}</span>
        </blockquote>
      ))}
      {freeze.links.length > 0 && (
        <ul aria-label={t('freeze.links')} className={classes.links}>
          {freeze.links.map((link) => (
            <li key={link} className={classes.words}>
              <SafeText text={link} own={own} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
