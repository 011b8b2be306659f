import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
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
  useCommands([
    { id: 'closeConversation', run: () => close(ids) },
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
    </div>
  );
}
