import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { useKeysOf } from '../keys/Keys.tsx';
import { useCommands } from '../keys/use-commands.ts';
import classes from './Toasts.module.css';
import { dropToast, newestUndo, stayMs, type Toast, type ToastLevel, useToasts } from './toasts.ts';

const icons = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconExclamationCircle,
} satisfies Record<ToastLevel, unknown>;

/** `kept`: somebody is at them, and nothing goes while they read or reach for a button. */
function OneToast({ toast, kept, isNewest }: { toast: Toast; kept: boolean; isNewest: boolean }) {
  const { t } = useTranslation();
  const keyOf = useKeysOf();
  const { id, level, text, action, undo } = toast;
  const Icon = icons[level];
  const offered = undo ?? action;
  const key = undo && isNewest ? keyOf('undo') : '';
  useEffect(() => {
    if (kept) return;
    const timer = setTimeout(() => dropToast(id), stayMs(toast));
    return () => clearTimeout(timer);
  }, [kept, id, toast]);
  return (
    <div className={classes.toast} data-level={level}>
      <Icon size={18} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <div className={classes.text}>{text}</div>
        {offered && (
          <Button
            variant="subtle"
            size="compact-sm"
            title={key ? t('conversation.act.withKey', { label: offered.label, key }) : undefined}
            onClick={() => {
              offered.run();
              dropToast(id);
            }}
          >
            {offered.label}
          </Button>
        )}
      </div>
      <ActionIcon size={22} aria-label={t('ui.dismiss')} onClick={() => dropToast(id)}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}

/** The corner where short news appear; read out politely, never stealing the focus. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const newest = newestUndo(toasts);
  const takeBack = () => {
    if (!newest) return;
    dropToast(newest.id);
    newest.undo?.run();
  };
  useCommands([{ id: 'undo', when: () => newest !== undefined, run: takeBack }]);
  // What is gone from under the pointer says nothing of it.
  if (toasts.length === 0 && (pointed || focused)) {
    setPointed(false);
    setFocused(false);
  }
  return (
    <section
      className={classes.corner}
      aria-label={t('ui.news')}
      data-news
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} kept={pointed || focused} isNewest={toast === newest} />
      ))}
    </section>
  );
}
