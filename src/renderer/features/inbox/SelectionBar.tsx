import { ActionIcon, Button, Group, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../state/workspace.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import classes from './SelectionBar.module.css';
import { clearSelection } from './selection.ts';
import { useBulkActions } from './use-bulk-actions.ts';

/** What can be done with all selected conversations at once; keys mean the selection while it stands. */
export function SelectionBar() {
  const { t } = useTranslation();
  const selected = useWorkspace((state) => state.selected);
  const { close, assignToMe, mayAssign } = useBulkActions();
  const ids = [...selected];
  const [asking, setAsking] = useState(false);
  useCommands([
    // A key is pressed sooner than several conversations are meant to go.
    { id: 'closeConversation', run: () => (ids.length > 1 ? setAsking(true) : close(ids)) },
    { id: 'assignToMe', run: () => assignToMe(ids), when: () => mayAssign },
  ]);

  return (
    <div
      className={classes.bar}
      role="toolbar"
      aria-label={t('inbox.selection.count', { count: ids.length })}
    >
      <span className={classes.count} aria-live="polite">
        {t('inbox.selection.count', { count: ids.length })}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => close(ids)}>
        {t('inbox.selection.close')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!mayAssign} onClick={() => assignToMe(ids)}>
        {t('inbox.selection.assignToMe')}
      </Button>
      <ActionIcon size={24} aria-label={t('inbox.selection.clear')} onClick={clearSelection}>
        <IconX size={14} />
      </ActionIcon>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('inbox.selection.sureClose', { count: ids.length })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <p className={classes.sure}>{t('inbox.selection.sureCloseText')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
              close(ids);
            }}
          >
            {t('inbox.selection.close')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
