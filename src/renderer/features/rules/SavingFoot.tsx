import { Button } from '@mantine/core';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Whole.module.css';

type Props = {
  /** What was changed can be saved now. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onDiscard: () => void;
  /** Absent: it submits the form around it, and stays in sight of it. */
  readonly onSave?: () => void;
  /** Why it cannot be saved yet. */
  readonly children?: React.ReactNode;
};

/** Below what is saved as a whole, once something in it has been changed. */
export function SavingFoot({ ready, busy, onDiscard, onSave, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.savingFoot} data-kept-in-sight={!onSave || undefined}>
      {children}
      <Button variant="default" onClick={onDiscard}>
        {t('rules.draft.discard')}
      </Button>
      <Button type={onSave ? 'button' : 'submit'} disabled={!ready} loading={busy} onClick={onSave}>
        {t('rules.draft.save')}
      </Button>
    </div>
  );
}
