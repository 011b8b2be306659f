import { useMemo, useState } from 'react';
import type { Own } from '../../../shared/domain/look-alike.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './MailFrame.module.css';
import { likelyHeight, mailDocument } from './mail-document.ts';
import { SafeLink } from './SafeLink.tsx';
import { sanitiseMail } from './sanitise-html.ts';

/**
 * A customer's e-mail as laid out by its sender, in a frame that can run, load and open nothing. Its links are
 * listed below with the hosts they really lead to.
 */
export function MailFrame({ source, own }: { source: string; own: Own | null }) {
  const { t } = useTranslation();
  const [tall, setTall] = useState(false);
  const { html, cut, remotePictures, links } = useMemo(() => sanitiseMail(source), [source]);
  const page = useMemo(() => mailDocument(html), [html]);
  const height = useMemo(() => likelyHeight(html), [html]);

  return (
    <div className={classes.mail}>
      <iframe
        className={classes.frame}
        sandbox=""
        srcDoc={page}
        referrerPolicy="no-referrer"
        title={t('conversation.message.formatted')}
        style={{ height: tall ? '75vh' : height }}
      />
      <div className={classes.notes}>
        {remotePictures > 0 && (
          <span>{t('conversation.message.remotePictures', { count: remotePictures })}</span>
        )}
        {cut && <span>{t('conversation.message.cut')}</span>}
        <button type="button" className={classes.size} onClick={() => setTall(!tall)}>
          {t(tall ? 'conversation.message.smaller' : 'conversation.message.taller')}
        </button>
      </div>
      {links.length > 0 && (
        <details className={classes.links}>
          <summary>
            {t('conversation.message.links')} ({links.length})
          </summary>
          <ul>
            {links.map(({ url, host, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes and may repeat itself
              <li key={index}>
                <SafeLink url={url} host={host} text={text.trim() || url} own={own} showHost />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
