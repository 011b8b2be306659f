import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconEdit,
  IconEyeOff,
  IconTrash,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { InboxView } from '../../../shared/contract/inbox-views.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ViewActions } from './use-view-actions.ts';
import classes from './ViewMenu.module.css';

/** All that can be done with one view: by the button at its end, a right click or the menu key. */
export function ViewMenu({
  view,
  name,
  actions,
  opened,
  onOpened,
  onMoved,
}: {
  view: InboxView;
  name: string;
  actions: ViewActions;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onMoved: (said: string | null) => void;
}) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const { built, mayChange } = view;
  const icon = { size: 15, stroke: 1.7 };
  const [used, setUsed] = useState(false);
  if (opened && !used) setUsed(true);
  const more = (
    <ActionIcon
      size={22}
      tabIndex={-1}
      className={classes.more}
      aria-label={t('views.menu', { name })}
      aria-haspopup="menu"
      data-opened={opened || undefined}
      onClick={used ? undefined : () => onOpened(true)}
    >
      <IconDots size={15} />
    </ActionIcon>
  );
  // A menu for each of twenty lines costs more than the lines: each is made when it is first asked for.
  if (!used) return more;
  return (
    <>
      <Menu opened={opened} onChange={onOpened} position="bottom-start" withinPortal>
        <Menu.Target>{more}</Menu.Target>
        <Menu.Dropdown>
          {built && (
            <>
              <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => actions.edit(built, mayChange)}>
                {t(mayChange ? 'views.edit' : 'views.look')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => actions.duplicate(built)}>
                {t('views.duplicate')}
              </Menu.Item>
              {mayChange && (
                <Menu.Item
                  leftSection={built.visibility === 'team' ? <IconUser {...icon} /> : <IconUsers {...icon} />}
                  onClick={() => actions.share(built, built.visibility !== 'team')}
                >
                  {t(built.visibility === 'team' ? 'views.unshare' : 'views.share')}
                </Menu.Item>
              )}
              <Menu.Divider />
            </>
          )}
          <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => onMoved(actions.step(view, -1))}>
            {t('views.moveUp')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => onMoved(actions.step(view, 1))}>
            {t('views.moveDown')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEyeOff {...icon} />} onClick={() => actions.hide(view)}>
            {t('views.hide')}
          </Menu.Item>
          {built && mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => setRemoving(true)}>
                {t('views.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {built && (
        <Dialog
          opened={removing}
          onClose={() => setRemoving(false)}
          title={t('views.removing.title', { name })}
          size={420}
        >
          <p className={classes.warning}>
            {t(built.visibility === 'team' ? 'views.removing.shared' : 'views.removing.text')}
          </p>
          <div className={classes.buttons}>
            <Button variant="default" data-autofocus onClick={() => setRemoving(false)}>
              {t('ui.cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                setRemoving(false);
                actions.remove(built);
              }}
            >
              {t('views.removing.confirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
