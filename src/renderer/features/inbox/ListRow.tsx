import { useSyncExternalStore } from 'react';
import type { RowComponentProps } from 'react-window';
import { useShallow } from 'zustand/react/shallow';
import { showTab } from '../../state/open-tabs.ts';
import { openConversation, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ConversationLine } from './ConversationLine.tsx';
import classes from './ListRow.module.css';
import type { ListWindow } from './list-window.ts';
import { selectTo, toggleSelected } from './selection.ts';

export type RowProps = {
  list: ListWindow;
  me: string | null;
  /** A conversation is likely to be opened next. */
  onNear: (conversationId: string) => void;
};

export const rowDomId = (conversationId: string) => `conversation-${conversationId}`;

function Placeholder() {
  return (
    <div className={classes.placeholder} aria-hidden>
      <span style={{ width: '45%' }} />
      <span style={{ width: '80%' }} />
    </div>
  );
}

/** One place in the list: follows its own row and redraws for nothing else. */
export function ListRow({ index, style, ariaAttributes, list, me, onNear }: RowComponentProps<RowProps>) {
  const { t } = useTranslation();
  const row = useSyncExternalStore(list.subscribe, () => list.row(index));
  const id = row?.id ?? '';
  const { isOpen, isCursor, isSelected, choosing } = useWorkspace(
    useShallow(({ activeId, cursor, selected }) => ({
      isOpen: activeId === id && id !== '',
      isCursor: cursor?.id === id && id !== '',
      isSelected: selected.has(id),
      choosing: selected.size > 0,
    })),
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox that holds the focus has the keys
    <div
      style={style}
      className={classes.row}
      id={row && rowDomId(id)}
      role="option"
      tabIndex={-1}
      aria-selected={choosing ? isSelected : isOpen || isCursor}
      aria-posinset={ariaAttributes['aria-posinset']}
      aria-setsize={ariaAttributes['aria-setsize']}
      aria-current={isOpen || undefined}
      aria-busy={!row || undefined}
      aria-label={row ? undefined : t('inbox.loading')}
      data-open={isOpen || undefined}
      data-cursor={isCursor || undefined}
      data-chosen={isSelected || undefined}
      data-number={row?.number}
      onPointerEnter={() => row && onNear(id)}
      onAuxClick={(event) => {
        if (!row || event.button !== 1) return;
        showTab(id, 'behind');
      }}
      onClick={(event) => {
        if (!row) return;
        const onCheck = event.target instanceof Element && event.target.closest('[data-check]');
        if (event.shiftKey) void selectTo(list, index);
        else if (onCheck || event.ctrlKey || event.metaKey) toggleSelected(id);
        else openConversation(id);
        useWorkspace.setState({ cursor: { id, index } });
      }}
    >
      {row ? (
        <>
          <span className={classes.gutter} data-choosing={choosing || undefined} aria-hidden>
            {row.unread && <span className={classes.dot} />}
            <span className={classes.check} data-check data-checked={isSelected || undefined} />
          </span>
          <ConversationLine row={row} me={me} timed={index === 0} />
        </>
      ) : (
        <Placeholder />
      )}
    </div>
  );
}
