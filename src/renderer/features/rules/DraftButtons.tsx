import { Button } from '@mantine/core';
import { useTranslation } from '../../text/use-translation.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Rules.module.css';

/** Saves what is being written, or discards it, which can be taken back. */
export function DraftButtons({
  online,
  busy,
  changed,
  onDiscard,
  onRestore,
}: {
  online: boolean;
  busy: boolean;
  changed: boolean;
  onDiscard: () => void;
  onRestore: () => void;
}) {
  const { t } = useTranslation();
  const discard = () => {
    onDiscard();
    if (changed)
      toast(t('rules.draft.discarded'), 'info', {
        key: 'desk-draft',
        undo: { label: t('rules.undo'), run: onRestore },
      });
  };
  return (
    <footer className={classes.footer}>
      {changed && <span className={classes.unsaved}>{t('rules.draft.unsaved')}</span>}
      <Button variant="default" onClick={discard}>
        {t(changed ? 'rules.draft.discard' : 'ui.close')}
      </Button>
      <Button
        type="submit"
        loading={busy}
        disabled={!online || !changed}
        rightSection={<Keys keys="mod+enter" />}
      >
        {t('rules.draft.save')}
      </Button>
    </footer>
  );
}
