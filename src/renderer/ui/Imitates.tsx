import { IconMasksTheater } from '@tabler/icons-react';
import type { Imitation } from '../../shared/domain/imitation.ts';
import { openConversation } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import classes from './Imitates.module.css';

type Props = { conversationId: string; imitation: Imitation };

/** What in a conversation passes for the exchange, with the way to it. */
export function Imitates({ conversationId, imitation }: Props) {
  const { t } = useTranslation();
  const { by, shown, messageId } = imitation;
  return (
    <div className={classes.warning} role="note">
      <IconMasksTheater size={16} aria-hidden className={classes.icon} />
      <div>
        <strong>{t('conversation.imitates.label')}</strong>
        <p className={classes.text}>{t(`conversation.imitates.${by}`, { shown: `\u2068${shown}\u2069` })}</p>
        {messageId !== null && (
          <button
            type="button"
            className={classes.show}
            onClick={() => openConversation(conversationId, messageId)}
          >
            {t('conversation.imitates.show')}
          </button>
        )}
      </div>
    </div>
  );
}
