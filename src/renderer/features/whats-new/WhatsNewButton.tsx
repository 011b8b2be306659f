import { IconSparkles } from '@tabler/icons-react';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { useWhatsNew } from './use-whats-new.ts';
import classes from './WhatsNew.module.css';

/** In the status bar: how much is new to the agent, and how much of it they must read. Nothing where nothing is. */
export function WhatsNewButton() {
  const { t } = useTranslation();
  const data = useWhatsNew();
  const toRead = data?.entries.filter((entry) => entry.toRead !== null) ?? [];
  const late = useClock((now) => toRead.some(({ toRead: one }) => (one?.dueAt ?? now) < now));
  const count = (data?.entries.length ?? 0) + (data?.more ?? 0);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      data-tone={late ? 'late' : toRead.length > 0 ? 'must' : undefined}
      onClick={() => showOverlay('whats-new')}
    >
      <IconSparkles size={14} aria-hidden />
      {toRead.length > 0
        ? t('whatsNew.buttonRead', { count: toRead.length })
        : t('whatsNew.button', { count })}
    </button>
  );
}
