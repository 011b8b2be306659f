import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowsDiff, IconCopy, IconLifebuoy } from '@tabler/icons-react';
import { defaultExplorers, explorerUrl } from '../../../../shared/domain/chain/explorers.ts';
import type { OnChain } from '../../../../shared/domain/chain/find-on-chain.ts';
import type { Network } from '../../../../shared/domain/chain/networks.ts';
import { shortForm } from '../../../../shared/domain/chain/short-form.ts';
import { useOwn, useStatusOf } from '../../../engine/status.ts';
import { showOverlay } from '../../../state/workspace.ts';
import { perLocale } from '../../../text/locale.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { SafeLink } from '../../../ui/safe-html/SafeLink.tsx';
import { toast } from '../../../ui/toast/toasts.ts';
import { stopComparing, takeFirst, takeSecond, useCompared } from './compared.ts';
import { OfCustomer } from './OfCustomer.tsx';
import classes from './OnChain.module.css';

const listOf = perLocale((at) => new Intl.ListFormat(at, { type: 'disjunction' }));

type Props = { text: string; found: OnChain; onDone: () => void };

/** All of an address or a transaction, what its form tells, and where it can be looked up. */
export function OnChainCard({ text, found, onDone }: Props) {
  const { t } = useTranslation();
  const { first, second } = useCompared();
  const waiting = second === null ? first : null;
  const short = shortForm(text);
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => toast(t('onChain.copied'), 'success', { key: 'copied' }));
  const compare = () => {
    const written = { text, found };
    if (waiting) takeSecond(written);
    else takeFirst(written, toast(t('onChain.chosen', { short }), 'info', { key: 'comparing' }));
    onDone();
  };
  const isWaiting = waiting?.text === text;
  const say = (network: Network) => t(`onChain.networks.${network}`);
  return (
    <>
      <p className={classes.kind}>{t(`onChain.${found.kind}`)}</p>
      <p className={`${classes.whole} gc-selectable`} dir="ltr">
        {text}
      </p>
      <dl className={classes.facts}>
        <dt>{t('onChain.network')}</dt>
        <dd>
          {listOf().format(found.networks.map(say))}
          {found.networks.length > 1 && (
            <span className={classes.hint}>
              {found.named.length > 0
                ? t('onChain.namedHint', { networks: listOf().format(found.named.map(say)) })
                : t('onChain.networksHint')}
            </span>
          )}
        </dd>
        {found.kind === 'address' && (
          <>
            <dt>{t('onChain.checksum')}</dt>
            <dd data-wrong={found.checksum === 'wrong' || undefined}>
              {found.checksum === 'wrong' && <IconAlertTriangle size={13} aria-hidden />}
              {t(`onChain.${found.checksum}`)}
            </dd>
          </>
        )}
        {found.kind === 'address' && <OfCustomer address={text} />}
        {found.memo !== null && (
          <>
            <dt>{t('onChain.memo')}</dt>
            <dd>
              <bdi dir="ltr" className="gc-selectable">
                {found.memo}
              </bdi>
            </dd>
          </>
        )}
      </dl>
      {found.checksum !== 'wrong' && <Explorers found={found} />}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          data-autofocus
          leftSection={<IconCopy size={13} />}
          onClick={copy}
        >
          {t('onChain.copy')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconLifebuoy size={13} />}
          onClick={() => {
            onDone();
            showOverlay('recovery');
          }}
        >
          {t('recovery.begin')}
        </Button>
        {isWaiting ? (
          <Button size="compact-sm" variant="default" onClick={stopComparing}>
            {t('onChain.stopComparing')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsDiff size={13} />}
            onClick={compare}
          >
            {waiting ? t('onChain.compareWith', { short: shortForm(waiting.text) }) : t('onChain.compare')}
          </Button>
        )}
      </div>
    </>
  );
}

function Explorers({ found }: { found: OnChain }) {
  const { t } = useTranslation();
  const own = useOwn();
  const explorers = useStatusOf(({ workspace }) => workspace?.explorers);
  const links = found.networks.flatMap((network) => {
    const url = explorerUrl({ ...defaultExplorers, ...explorers }, network, found);
    return url && URL.canParse(url) ? [{ network, url, host: new URL(url).host }] : [];
  });
  if (links.length === 0) return null;
  return (
    <div className={classes.explorers}>
      <span>{t('onChain.explorer')}</span>
      <ul>
        {links.map(({ network, url, host }) => (
          <li key={network}>
            <SafeLink url={url} host={host} text={t(`onChain.networks.${network}`)} own={own} />
          </li>
        ))}
      </ul>
    </div>
  );
}
