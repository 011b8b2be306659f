import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { List, useListCallbackRef } from 'react-window';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { runCommand } from '../../ui/keys/commands.ts';
import classes from './ConversationList.module.css';
import { EmptyList } from './EmptyList.tsx';
import { ListRow, type RowProps, rowDomId } from './ListRow.tsx';
import type { ListWindow } from './list-window.ts';
import { type EarlyKey, useEarlyKeys, useListCommands } from './use-list-commands.ts';
import { useScrollAnchor } from './use-scroll-anchor.ts';
import { useStillRows } from './use-still-rows.ts';

export const rowHeights = { comfortable: 58, compact: 46 } as const;

/** Rows drawn before the first answer, so that the column has its shape at once. */
const skeletonRows = 12;

function Rows({
  list,
  me,
  rowHeight,
  label,
  onNear,
  early,
}: {
  list: ListWindow;
  me: string | null;
  rowHeight: number;
  label: string;
  onNear: (conversationId: string) => void;
  early: EarlyKey;
}) {
  const [api, setApi] = useListCallbackRef(null);
  const { total } = useSyncExternalStore(list.subscribe, list.state);
  const cursorId = useWorkspace(({ cursor }) => cursor?.id);
  const element = api?.element ?? null;
  /** The cursor begins at the open row, else at the first. */
  const begin = () => {
    const { cursor, activeId, filter } = useWorkspace.getState();
    // Not in a list that is about to give way to a filtered one.
    if (cursor || filter !== list.query.filter) return;
    const index = Math.max(0, activeId ? list.indexOf(activeId) : 0);
    const row = list.row(index);
    if (row) useWorkspace.setState({ cursor: { id: row.id, index } });
  };
  const walk = useListCommands({
    list,
    reveal: (index) => index < (total ?? 0) && api?.scrollToRow({ index, align: 'auto' }),
    onNear,
    focusList: () => element?.focus({ preventScroll: true }),
    isFocused: () => element !== null && element === document.activeElement,
    begin,
    early,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    if (element) element.scrollTop = 0;
  }, [element, list]);
  useScrollAnchor(list, element, rowHeight);
  useStillRows(list, element);

  const press = (key: string): boolean => {
    if (key === 'ArrowDown') return runCommand('nextConversation') || true;
    if (key === 'ArrowUp') return runCommand('previousConversation') || true;
    const page = Math.max(1, Math.floor((element?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Record<string, number> = {
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[key];
    if (step !== undefined) walk(step);
    return step !== undefined;
  };

  return (
    <List<RowProps>
      listRef={setApi}
      className={classes.list ?? ''}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={cursorId && list.indexOf(cursorId) >= 0 ? rowDomId(cursorId) : undefined}
      tabIndex={0}
      data-shared-keys
      rowComponent={ListRow}
      rowCount={total ?? skeletonRows}
      rowHeight={rowHeight}
      rowProps={{ list, me, onNear }}
      overscanCount={4}
      onRowsRendered={({ startIndex, stopIndex }) => list.show(startIndex, stopIndex)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (press(event.key)) event.preventDefault();
      }}
      onFocus={begin}
    />
  );
}

function NoRows({ list, early }: { list: ListWindow | null; early: EarlyKey }) {
  const { t } = useTranslation();
  useEarlyKeys(list, early);
  if (!list) return <div className={classes.list} role="status" aria-label={t('inbox.loading')} />;
  return <EmptyList list={list} failed={list.state().error !== null} />;
}

/** The conversations of one view, however many: only those in sight exist. */
export function ConversationList({
  list,
  me,
  label,
  density,
  onNear,
}: {
  list: ListWindow | null;
  me: string | null;
  label: string;
  density: keyof typeof rowHeights;
  onNear: (conversationId: string) => void;
}) {
  const early = useRef<EarlyKey['current']>(null);
  const state = useSyncExternalStore(list?.subscribe ?? never, list?.state ?? nothing);
  if (!list || !state || (state.settled && !state.total)) return <NoRows list={list} early={early} />;
  return (
    <Rows list={list} me={me} rowHeight={rowHeights[density]} label={label} onNear={onNear} early={early} />
  );
}

const never = () => () => {};
const nothing = () => null;
