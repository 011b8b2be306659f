import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from '../text/use-translation.ts';
import { HoldFocus } from './HoldFocus.tsx';

type Props = Pick<ModalProps, 'title' | 'size' | 'onClose' | 'children'> & {
  /** Where it is not drawn only while it is open. */
  opened?: boolean;
  /** What the cross says, where it does more than close. */
  closeLabel?: string;
};

/** A dialog over the page. The focus is in it at once, and back where it was once it is gone. */
export function Dialog({ opened = true, closeLabel, children, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      {...props}
      opened={opened}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': closeLabel ?? t('ui.close') }}
    >
      <HoldFocus />
      {children}
    </Modal>
  );
}
