import { IconAlertTriangle } from '@tabler/icons-react';
import { explorerDomains } from '../../../shared/domain/chain/explorers.ts';
import { imitatedBy, type Own } from '../../../shared/domain/look-alike.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './SafeText.module.css';
import { showsItsHost } from './text-links.ts';

type Props = {
  url: string;
  /** Host as the network knows it, or a mail address. */
  host: string;
  text: string;
  /** What of the exchange others may imitate. */
  own: Own | null;
  showHost?: boolean;
};

/** A link out of somebody else's text. It never navigates: the shell shows the host, asks, and opens the browser. */
export function SafeLink({ url, host, text, own, showHost = false }: Props) {
  const { t } = useTranslation();
  const mail = url.startsWith('mailto:');
  const imitated = imitatedBy(mail ? host.slice(host.indexOf('@') + 1) : host, [
    ...(own?.domains ?? []),
    ...explorerDomains,
  ]);
  const hidesHost = showHost || imitated !== null || !showsItsHost(text, host);
  return (
    <>
      <a
        href={url}
        className={classes.link}
        draggable={false}
        title={t(mail ? 'conversation.link.mail' : 'conversation.link.opens', { host })}
        onClick={(event) => {
          event.preventDefault();
          void shell().openExternal(url);
        }}
        onAuxClick={(event) => event.preventDefault()}
      >
        {text}
      </a>
      {hidesHost && (
        <bdi className={classes.host} data-imitates={imitated ? true : undefined}>
          {imitated && <IconAlertTriangle size={12} aria-hidden />}
          {imitated
            ? t('conversation.link.lookAlike', { domain: imitated.domain })
            : t('conversation.link.leadsTo', { host })}
        </bdi>
      )}
    </>
  );
}
