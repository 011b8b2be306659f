import { IconGitMerge } from '@tabler/icons-react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Message.module.css';

/** Which merged conversation a message was said in; opens it. */
export function FromConversation({ from: { id, number } }: { from: NonNullable<MessageView['from']> }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.from}
      title={t('merge.openFrom', { number })}
      onClick={() => openConversation(id)}
    >
      <IconGitMerge size={12} aria-hidden />
      {t('merge.from', { number })}
    </button>
  );
}
