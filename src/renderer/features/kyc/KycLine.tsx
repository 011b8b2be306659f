import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KycHelp } from '../../../shared/contract/kyc.ts';
import type { ConversationView } from '../../../shared/contract/views.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Kyc.module.css';
import { saySource, toneOf } from './say-kyc.ts';
import { useKyc, whatMayBeSaid } from './use-kyc.ts';

/** Beside the customer: how far the check is and as of when, what is missing, what may be said of it, and what helps. */
export function KycLine({ view: conversation }: { view: ConversationView }) {
  const { t } = useTranslation();
  const { view, asking, refresh, askProvider, insertMacro, insertGuide } = useKyc(conversation);
  const status = view?.status ?? null;
  const mayAsk = status?.applicantId != null;
  useCommands([
    { id: 'refreshKyc', when: () => !asking, run: () => void refresh() },
    { id: 'askKycProvider', when: () => mayAsk, run: () => void askProvider() },
  ]);
  if (!view) return null;
  const said = new Set(status?.reasons);
  const missing = view.help.filter(({ reason }) => said.has(reason));
  return (
    <section aria-label={t('kyc.title')} className={classes.line}>
      <h4 className={classes.title}>{t('kyc.title')}</h4>
      {status === null ? (
        <p className={classes.quiet}>{t('kyc.nobody')}</p>
      ) : (
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
                  <Missing
                    key={one.reason}
                    help={one}
                    onGuide={(id) => void insertGuide(id)}
                    onMacro={(id) => void insertMacro(id)}
                  />
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
          {whatMayBeSaid(view).map((group) => (
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
      )}
      <div className={classes.row}>
        <Button size="compact-xs" variant="default" disabled={asking} onClick={() => void refresh()}>
          {t(asking ? 'kyc.refreshing' : 'kyc.refresh')}
        </Button>
        {mayAsk && (
          <Button size="compact-xs" variant="default" onClick={() => void askProvider()}>
            {t('kyc.ask')}
          </Button>
        )}
      </div>
    </section>
  );
}

type MissingProps = { help: KycHelp; onGuide: (id: string) => void; onMacro: (id: string) => void };

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
