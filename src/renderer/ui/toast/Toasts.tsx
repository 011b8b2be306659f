import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Toasts.module.css';
import { dropToast, type ToastLevel, useToasts } from './toasts.ts';

const icons = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconExclamationCircle,
} satisfies Record<ToastLevel, unknown>;

/** The corner where short news appear; read out politely, never stealing the focus. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  return (
    <section
      className={classes.corner}
      aria-label={t('ui.news')}
      data-news
      aria-live="polite"
      aria-relevant="additions"
    >
      {toasts.map(({ id, level, text, action }) => {
        const Icon = icons[level];
        return (
          <div key={id} className={classes.toast} data-level={level}>
            <Icon size={18} className={classes.icon} aria-hidden />
            <div className={classes.text}>{text}</div>
            {action && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  action.run();
                  dropToast(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <ActionIcon size={22} aria-label={t('ui.dismiss')} onClick={() => dropToast(id)}>
              <IconX size={14} />
            </ActionIcon>
          </div>
        );
      })}
    </section>
  );
}
