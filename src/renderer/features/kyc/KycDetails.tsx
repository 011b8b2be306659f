import { Button } from '@mantine/core';
import type { KycHelp } from '../../../shared/contract/kyc.ts';
import type { KycStatus } from '../../../shared/domain/kyc/kyc.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Kyc.module.css';
import { saySource, toneOf, whatMayBeSaid } from './say-kyc.ts';

type Deeds = { onGuide: (id: string) => void; onMacro: (id: string) => void };
type Props = Deeds & { status: KycStatus; help: readonly KycHelp[] };

/** What a provider last said of a customer, and to compliance what nobody else has. */
export function KycDetails({ status, help, onGuide, onMacro }: Props) {
  const { t } = useTranslation();
  const said = new Set(status.reasons);
  const missing = help.filter(({ reason }) => said.has(reason));
  return (
    <>
      <p className={classes.state} data-tone={toneOf(status.state)}>
        {t(`kyc.state.${status.state}`)}
      </p>
      <p className={classes.quiet}>
        {t('kyc.since', { when: dateAndTime(status.since) })}
        <br />
        {saySource(status, t)}
      </p>
      {status.problem !== null && (
        <p className={classes.problem} role="status">
          {t(`kyc.problem.${status.problem}`)}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <h5 className={classes.caption}>{t('kyc.missing')}</h5>
          <ul className={classes.list} aria-label={t('kyc.missing')}>
            {missing.map((one) => (
              <Missing key={one.reason} help={one} onGuide={onGuide} onMacro={onMacro} />
            ))}
          </ul>
        </>
      )}
      {status.note !== '' && (
        <>
          <h5 className={classes.caption}>{t('kyc.note')}</h5>
          <blockquote className={classes.note} dir="auto">
            {status.note}
          </blockquote>
        </>
      )}
      {whatMayBeSaid({ status, help }).map((group) => (
        <p key={group} className={classes.say}>
          {t(`kyc.say.${group}`)}
        </p>
      ))}
      {status.withheld !== null && (
        <div role="note" aria-label={t('kyc.withheld.title')} className={classes.withheld}>
          <h5 className={classes.caption}>{t('kyc.withheld.title')}</h5>
          <p>{t('kyc.withheld.text', { state: t(`kyc.state.${status.withheld.state}`) })}</p>
          {status.withheld.labels.length > 0 && (
            <ul className={classes.labels} aria-label={t('kyc.withheld.labels')}>
              {status.withheld.labels.map((label) => (
                <li key={label}>
                  <code dir="ltr">{label}</code>
                </li>
              ))}
            </ul>
          )}
          {status.withheld.reasons.map((reason) => (
            <p key={reason}>{t(`kyc.reason.${reason}`)}</p>
          ))}
        </div>
      )}
    </>
  );
}

type MissingProps = Deeds & { help: KycHelp };

function Missing({ help: { reason, guide, macro }, onGuide, onMacro }: MissingProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.missing}>
      <span>{t(`kyc.reason.${reason}`)}</span>
      <span className={classes.row}>
        {macro && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('kyc.macroNamed', { title: macro.title })}
            title={macro.title}
            onClick={() => onMacro(macro.id)}
          >
            {t('kyc.macro')}
          </Button>
        )}
        {guide && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('kyc.guideNamed', { title: guide.title })}
            title={guide.title}
            onClick={() => onGuide(guide.id)}
          >
            {t('kyc.guide')}
          </Button>
        )}
      </span>
    </li>
  );
}
