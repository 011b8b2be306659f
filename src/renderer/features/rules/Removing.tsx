import { Button } from '@mantine/core';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './Rules.module.css';

/** Asks before something is removed. */
export function Removing({
  name,
  kind,
  onConfirm,
  onClose,
}: {
  name: string;
  kind: 'rule' | 'policy' | 'calendar';
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('rules.removing.title', { name })} size={420}>
      <p className={classes.hint}>{t(`rules.removing.${kind}`)}</p>
      <div className={classes.footer}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {t('rules.removing.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
