import { Drawer } from '@mantine/core';
import { type Overlay, showOverlay, useWorkspace } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { HoldFocus } from './HoldFocus.tsx';

type Props = {
  /** The overlay that this drawer is; what is in it exists while it is open. */
  overlay: Overlay;
  title: string;
  children: React.ReactNode;
};

/** A drawer beside the page; left without a choice, the focus goes back to where it was. */
export function OverlayDrawer({ overlay, title, children }: Props) {
  const { t } = useTranslation();
  const opened = useWorkspace((state) => state.overlay === overlay);
  return (
    <Drawer
      opened={opened}
      onClose={() => showOverlay(null)}
      returnFocus={false}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <HoldFocus />
      {children}
    </Drawer>
  );
}
