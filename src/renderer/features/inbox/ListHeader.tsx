import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconArrowsSort, IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Sort } from '../../../shared/contract/inbox-views.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { sayNumber } from '../../ui/say-number.ts';
import classes from './ListHeader.module.css';

const orders = ['urgency', 'newest', 'oldest'] as const satisfies readonly Sort[];

/** Name and length of the list, its order and its filter. */
export function ListHeader({
  name,
  total,
  leading,
  onLeave,
}: {
  name: string;
  total: number | null;
  leading?: React.ReactNode;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const sort = useWorkspace((state) => state.sort);
  const filter = useWorkspace((state) => state.filter);
  const input = useRef<HTMLInputElement>(null);
  // The cursor goes with what it stood on: Enter must not open a row that the filter hides.
  const setFilter = (value: string) =>
    useWorkspace.setState({ filter: value, cursor: null, selected: new Set() });
  useCommands([{ id: 'filterList', run: () => input.current?.select() }]);

  return (
    <header className={classes.header}>
      <div className={classes.title}>
        {leading}
        <h1 className={`${classes.name} gc-truncate`} dir="auto">
          {name}
        </h1>
        {total !== null && <span className={classes.total}>{sayNumber(total)}</span>}
        <span className={classes.space} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              aria-label={t('inbox.sort.label', { order: t(`inbox.sort.${sort}`) })}
              title={t('inbox.sort.label', { order: t(`inbox.sort.${sort}`) })}
            >
              <IconArrowsSort size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.RadioGroup
              value={sort}
              onChange={(value) =>
                useWorkspace.setState({ sort: orders.find((order) => order === value) ?? 'urgency' })
              }
            >
              {orders.map((order) => (
                <Menu.RadioItem key={order} value={order} closeMenuOnClick>
                  {t(`inbox.sort.${order}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      </div>
      <TextInput
        ref={input}
        size="xs"
        value={filter}
        maxLength={200}
        aria-label={t('inbox.filter')}
        placeholder={t('inbox.filterPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          filter ? (
            <ActionIcon
              size={20}
              aria-label={t('inbox.clearFilter')}
              onClick={() => {
                setFilter('');
                input.current?.focus();
              }}
            >
              <IconX size={12} />
            </ActionIcon>
          ) : (
            <Keys keys="/" />
          )
        }
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            if (filter) setFilter('');
            else onLeave();
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
    </header>
  );
}
