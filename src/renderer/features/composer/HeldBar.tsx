import { useEffect } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { keysOf } from '../../ui/keys/Keys.tsx';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Composer.module.css';
import { offerBeside, useHeldSends } from './held-sends.ts';

type Props = { conversationId: string; name: string; onUndo: () => void };

/** Counts down while what was just sent, here or in another window, can still be taken back. */
export function HeldBar({ conversationId, name, onUndo }: Props) {
  const { t } = useTranslation();
  const until = useHeldSends().findLast((send) => send.conversationId === conversationId)?.until ?? 0;
  const seconds = useClock((now) => Math.max(0, Math.ceil((until - now) / 1000)));
  useEffect(() => offerBeside(conversationId), [conversationId]);

  if (seconds === 0) return null;
  return (
    <div className={classes.held}>
      <span aria-hidden>{t('composer.sent.held', { count: seconds })}</span>
      <span className="gc-hidden-text" role="status">
        {t('composer.sent.leftHeld', { name })}
      </span>
      <button type="button" className={classes.undo} onClick={onUndo}>
        {t('conversation.act.withKey', { label: t('composer.sent.undo'), key: keysOf('undo') })}
      </button>
    </div>
  );
}
