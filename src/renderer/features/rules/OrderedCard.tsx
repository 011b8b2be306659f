import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Card.module.css';

type Props = {
  id: string;
  /** Counted from 1, of how many. */
  place: number;
  count: number;
  name: string;
  /** It may be moved, copied and removed. */
  mayChange: boolean;
  open: boolean;
  off?: boolean;
  /** Left of the name. */
  control?: React.ReactNode;
  /** Under the name. */
  summary: React.ReactNode;
  /** What is dragged now. */
  dragged: string | null;
  onDrag: (id: string | null) => void;
  /** To the place of another, or up or down. */
  onMove: (id: string, to: number) => void;
  onOpen: () => void;
  onCopy: () => void;
  /** Absent: it can only be put away in its form. */
  onRemove?: () => void;
  /** The form, while it is open. */
  children?: React.ReactNode;
};

/** One of an ordered list: opened by its name, moved by dragging or Alt with an arrow, more in its menu. */
export function OrderedCard(props: Props) {
  const { id, place, count, name, mayChange, open, off, dragged, onDrag, onMove } = props;
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <li
      className={classes.card}
      data-id={id}
      data-off={off || undefined}
      data-open={open || undefined}
      data-over={(over && dragged !== null && dragged !== id) || undefined}
      draggable={mayChange && !open}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged !== null) onMove(dragged, place);
      }}
    >
      <div className={classes.head}>
        <span className={classes.grip} title={mayChange ? t('rules.routing.drag') : undefined}>
          {mayChange && <IconGripVertical size={15} aria-hidden />}
        </span>
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <div className={classes.what}>
          <button
            type="button"
            className={`${classes.name} gc-focus`}
            aria-expanded={open}
            aria-label={t(mayChange ? 'rules.edit' : 'rules.look', { name })}
            aria-keyshortcuts={mayChange ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            onClick={props.onOpen}
            onKeyDown={(event) => {
              if (!mayChange || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
                return;
              event.preventDefault();
              onMove(id, place + (event.key === 'ArrowUp' ? -1 : 1));
            }}
          >
            <span dir="auto">{name}</span>
          </button>
          {props.summary}
        </div>
        {props.control}
        {mayChange && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('rules.menu', { name })}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconArrowUp size={15} />}
                disabled={place === 1}
                onClick={() => onMove(id, place - 1)}
              >
                {t('rules.moveUp')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={15} />}
                disabled={place === count}
                onClick={() => onMove(id, place + 1)}
              >
                {t('rules.moveDown')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={15} />} onClick={props.onCopy}>
                {t('rules.copy')}
              </Menu.Item>
              {props.onRemove && (
                <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={props.onRemove}>
                  {t('rules.remove')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && props.children}
    </li>
  );
}
