import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCircleCheck, IconDots, IconMoon, IconTag, IconUserPlus, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { mostInBulk } from '../../../shared/contract/bulk-limits.ts';
import { useMe } from '../../engine/status.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChoicePopover } from '../../ui/choice/ChoicePopover.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import classes from './SelectionBar.module.css';
import { clearSelection, selectAll } from './selection.ts';
import { type BulkMenu, type Doing, useBulkChoices } from './use-bulk-choices.ts';
import { useRunBulk } from './use-run-bulk.ts';

const behindDots = [
  'status',
  'priority',
  'group',
  'removeTag',
  'macro',
  'link',
] as const satisfies readonly BulkMenu[];
/** What is about to be done, once somebody has said yes. */
type Asking = { readonly doing: Doing; readonly by: 'close' | 'choice' };

const inSight = [
  { menu: 'assign', Icon: IconUserPlus },
  { menu: 'tag', Icon: IconTag },
  { menu: 'snooze', Icon: IconMoon },
] as const;

/** What can be done with all selected conversations at once; keys mean the selection while it stands. */
export function SelectionBar({
  total,
  menu,
  onMenu: setMenu,
}: {
  total: number | null;
  /** The one that is open; it may have been asked for by what selected the first. */
  menu: BulkMenu | null;
  onMenu: (menu: BulkMenu | null) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const selected = useWorkspace((state) => state.selected);
  const [asking, setAsking] = useState<Asking | null>(null);
  const menus = useBulkChoices(menu);
  const run = useRunBulk();
  const ids = [...selected];
  // With the selection goes what was open for it.
  useEffect(() => () => setMenu(null), [setMenu]);
  // It takes less than a thought to press, and several conversations go.
  const close = () => {
    const doing = menus.status.doing('solved');
    if (ids.length > 1) setAsking({ doing, by: 'close' });
    else run(ids, doing);
  };

  const choose = (from: BulkMenu, id: string) => {
    const doing = menus[from].doing(id);
    // A text to many customers is sent by somebody who has said so twice.
    if (doing.action.type === 'macro') setAsking({ doing, by: 'choice' });
    else run(ids, doing);
  };
  useCommands([
    { id: 'closeConversation', run: close },
    { id: 'assignConversation', run: () => setMenu('assign') },
    { id: 'tagConversation', run: () => setMenu('tag') },
    { id: 'snoozeConversation', run: () => setMenu('snooze') },
    { id: 'setStatus', run: () => setMenu('status') },
    { id: 'setPriority', run: () => setMenu('priority') },
    { id: 'moveToQueue', run: () => setMenu('group') },
    { id: 'applyMacro', run: () => setMenu('macro') },
    { id: 'linkConversation', run: () => setMenu('link') },
    { id: 'assignToMe', run: () => me && run(ids, menus.assign.doing(me.id)), when: () => me !== null },
  ]);
  const popover = (of: BulkMenu) => ({
    opened: menu === of,
    onClose: () => setMenu(null),
    label: of === 'link' ? t('links.choose') : t(`bulk.${of}`),
    empty: t(of === 'link' ? 'links.none' : 'bulk.nothing'),
    choices: menus[of].choices,
    settled: menus[of].settled,
    onChoose: (id: string) => choose(of, id),
  });
  const hidden = behindDots.find((one) => one === menu) ?? 'status';
  const mayGrow = total !== null && total > ids.length && ids.length < mostInBulk;

  return (
    <div className={classes.bars}>
      <div className={classes.bar} role="toolbar" aria-label={t('bulk.bar')}>
        <span className={classes.count} aria-live="polite">
          {t('inbox.selection.count', { count: ids.length })}
        </span>
        <ActionIcon aria-label={t('bulk.close')} title={t('bulk.close')} onClick={close}>
          <IconCircleCheck size={16} />
        </ActionIcon>
        {inSight.map(({ menu: of, Icon }) => (
          <ChoicePopover key={of} {...popover(of)}>
            <ActionIcon aria-label={t(`bulk.${of}`)} title={t(`bulk.${of}`)} onClick={() => setMenu(of)}>
              <Icon size={16} />
            </ActionIcon>
          </ChoicePopover>
        ))}
        <ChoicePopover {...popover(hidden)} opened={menu === hidden}>
          <span>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t('bulk.more')} title={t('bulk.more')}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {behindDots.map((of) => (
                  <Menu.Item key={of} onClick={() => setMenu(of)}>
                    {t(`bulk.${of}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </ChoicePopover>
        <ActionIcon
          aria-label={t('inbox.selection.clear')}
          title={t('inbox.selection.clear')}
          onClick={clearSelection}
        >
          <IconX size={15} />
        </ActionIcon>
      </div>
      {mayGrow && (
        <button type="button" className={`${classes.all} gc-focus-inset`} onClick={() => void selectAll()}>
          {t('bulk.selectAll', { count: total })}
        </button>
      )}
      {ids.length >= mostInBulk && (
        <p className={classes.limited}>{t('bulk.limited', { count: mostInBulk })}</p>
      )}
      <Dialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={
          asking?.by === 'close'
            ? t('inbox.selection.sureClose', { count: ids.length })
            : t('bulk.confirm.title', { macro: asking?.doing.macro ?? '', count: ids.length })
        }
        size={460}
        // Beside the button that closes conversations the cross must not be called so too.
        closeLabel={t('ui.cancel')}
      >
        <p className={classes.question}>
          {t(asking?.by === 'close' ? 'inbox.selection.sureCloseText' : 'bulk.confirm.text')}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" data-autofocus onClick={() => setAsking(null)}>
            {t('ui.cancel')}
          </Button>
          <Button
            onClick={() => {
              if (asking) run(ids, asking.doing);
              setAsking(null);
            }}
          >
            {asking?.by === 'close'
              ? t('inbox.selection.close')
              : t('bulk.confirm.send', { count: ids.length })}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
