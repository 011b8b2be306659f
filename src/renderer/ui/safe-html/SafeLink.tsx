import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { looksLikeDomain } from '../../../shared/domain/look-alike.ts';
import { shell } from '../../state/shell.ts';
import classes from './SafeText.module.css';
import { showsItsHost } from './text-links.ts';

type Props = {
  url: string;
  /** Host as the network knows it, or a mail address. */
  host: string;
  text: string;
  /** The exchange's own domain, which others may imitate. */
  ownDomain: string | null;
  showHost?: boolean;
};

/** A link out of somebody else's text. It never navigates: the shell shows the host, asks, and opens the browser. */
export function SafeLink({ url, host, text, ownDomain, showHost = false }: Props) {
  const { t } = useTranslation();
  const mail = url.startsWith('mailto:');
  const imitates =
    ownDomain !== null && looksLikeDomain(mail ? host.slice(host.indexOf('@') + 1) : host, ownDomain);
  const hidesHost = showHost || imitates || !showsItsHost(text, host);
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
        <bdi className={classes.host} data-imitates={imitates || undefined}>
          {imitates && <IconAlertTriangle size={12} aria-hidden />}
          {imitates
            ? t('conversation.link.lookAlike', { domain: ownDomain })
            : t('conversation.link.leadsTo', { host })}
        </bdi>
      )}
    </>
  );
}
