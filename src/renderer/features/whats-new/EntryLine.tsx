import { IconFileText, IconMessage2Bolt, IconStarFilled } from '@tabler/icons-react';
import type { WhatsNewEntry } from '../../../shared/contract/whats-new.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './WhatsNew.module.css';

/** One macro or article in the list. */
export function EntryLine({
  entry,
  open,
  onOpen,
}: {
  entry: WhatsNewEntry;
  open: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { kind, title, what, at, locale, favourite, toRead } = entry;
  const late = useClock((now) => (toRead?.dueAt ?? now) < now);
  return (
    <li>
      <button
        type="button"
        className={`${classes.entry} gc-focus-inset`}
        aria-current={open || undefined}
        data-entry
        onClick={onOpen}
      >
        {kind === 'macro' ? (
          <IconMessage2Bolt size={16} aria-hidden />
        ) : (
          <IconFileText size={16} aria-hidden />
        )}
        <span className={classes.words}>
          <span className={classes.name} dir="auto">
            {title}
            {favourite && <IconStarFilled size={11} role="img" aria-label={t('whatsNew.favourite')} />}
          </span>
          <span className={classes.facts}>
            <span
              data-tone={what === 'withdrawn' || what === 'expired' || what === 'gone' ? 'bad' : undefined}
            >
              {t(`whatsNew.what.${what}`)}
            </span>
            {locale && <span>{languageName(locale)}</span>}
            <time dateTime={new Date(at).toISOString()}>{dateAndTime(at)}</time>
          </span>
          {toRead && (
            <span className={classes.must} data-late={late || undefined}>
              {toRead.dueAt === null
                ? t('whatsNew.mustRead')
                : t(late ? 'whatsNew.wasDue' : 'whatsNew.due', { when: dateAndTime(toRead.dueAt) })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
