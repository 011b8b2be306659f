import { Button } from '@mantine/core';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import classes from './Kyc.module.css';
import { KycDetails } from './KycDetails.tsx';
import { useKyc } from './use-kyc.ts';

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
  return (
    <section aria-label={t('kyc.title')} className={classes.line}>
      <h4 className={classes.title}>{t('kyc.title')}</h4>
      {status === null ? (
        <p className={classes.quiet}>{t('kyc.nobody')}</p>
      ) : (
        <KycDetails
          status={status}
          help={view.help}
          onGuide={(id) => void insertGuide(id)}
          onMacro={(id) => void insertMacro(id)}
        />
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
