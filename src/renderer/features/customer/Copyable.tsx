import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './CustomerCard.module.css';

/** A text on one line, with a button that copies it; `what` names it. */
export function Copyable({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation();
  const shown = showHiddenCharacters(text);
  return (
    <span className={classes.copyable}>
      <bdi className="gc-selectable gc-truncate" title={shown}>
        {shown}
      </bdi>
      <button
        type="button"
        className={classes.copy}
        aria-label={t('customer.copy', { what })}
        title={t('customer.copy', { what })}
        onClick={() => {
          void navigator.clipboard
            .writeText(text)
            .then(() => toast(t('customer.copied'), 'success', { key: 'copied' }));
        }}
      >
        <IconCopy size={13} />
      </button>
    </span>
  );
}
