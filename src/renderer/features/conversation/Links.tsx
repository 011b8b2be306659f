import { IconLink, IconX } from '@tabler/icons-react';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Links.module.css';
import { useLinking } from './use-linking.ts';
import { useOpenNumber } from './use-open-number.ts';

/** The conversations that this one has to do with; one click opens one, another unties it. */
export function Links({ conversation: { id, links } }: { conversation: Pick<Conversation, 'id' | 'links'> }) {
  const { t } = useTranslation();
  const openNumber = useOpenNumber();
  const { unlink } = useLinking(id);
  if (links.length === 0) return null;
  return (
    <ul className={classes.links} aria-label={t('links.list')}>
      {links.map((link) => (
        <li key={`${link.type} ${link.id}`} className={classes.link}>
          <button
            type="button"
            className={classes.open}
            title={t('links.open', { number: link.number })}
            onClick={() => openNumber(link.number)}
          >
            <IconLink size={12} aria-hidden />
            {t(`links.type.${link.type}`, { number: link.number })}
          </button>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('links.remove', { number: link.number })}
            title={t('links.remove', { number: link.number })}
            onClick={() => unlink(link)}
          >
            <IconX size={11} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
