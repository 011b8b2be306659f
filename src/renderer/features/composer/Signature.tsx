import { IconX } from '@tabler/icons-react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Along.module.css';

/** What will stand below the reply, as it will read. */
export function Signature({ text, onLeaveOut }: { text: string; onLeaveOut: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={classes.signature} aria-label={t('composer.signature.label')}>
      <p dir="auto">{text}</p>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('composer.signature.leaveOut')}
        title={t('composer.signature.leaveOut')}
        onClick={onLeaveOut}
      >
        <IconX size={12} />
      </button>
    </section>
  );
}
