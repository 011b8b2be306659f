import { useEffect, useRef } from 'react';
import { engine } from '../../engine/client.ts';
import { windowElsewhere } from '../../state/open-tabs.ts';
import { leaveConversation, openConversation, useWorkspace } from '../../state/workspace.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import type { ListWindow } from './list-window.ts';
import { placeAfter } from './move-cursor.ts';
import { clearSelection, selectAll, selectTo, toggleSelected } from './selection.ts';

type Options = {
  list: ListWindow;
  /** Brings a row into sight. */
  reveal: (index: number) => void;
  focusList: () => void;
  /** The list has the focus. */
  isFocused: () => boolean;
  /** Puts the cursor to the row at which it begins, unless it stands somewhere. */
  begin: () => void;
  /** A conversation is likely to be opened next. */
  onNear: (conversationId: string) => void;
  early: EarlyKey;
};

/**
 * A key that came before the rows of the view or filter that was asked for, to open one or to walk so many: it means
 * them, not those still shown.
 */
export type EarlyKey = { current: 'open' | number | null };

/** Whether a list is the one that was asked for, and its rows are here. */
function isHere({ query, state }: ListWindow): boolean {
  const { view, sort, filter } = useWorkspace.getState();
  return query.view === view && query.sort === sort && query.filter === filter && state().total !== null;
}

/** While no row is shown: J and K mean those that are about to come. */
export function useEarlyKeys(list: ListWindow | null, early: EarlyKey): void {
  const isComing = () => list === null || !isHere(list);
  useEffect(() => {
    if (list !== null && isHere(list)) early.current = null;
  });
  const keep = (step: number) => {
    early.current = step;
  };
  useCommands([
    { id: 'nextConversation', when: isComing, run: () => keep(1) },
    { id: 'previousConversation', when: isComing, run: () => keep(-1) },
  ]);
}

/**
 * The keys of the list: J, K, Enter, Escape, X, Shift J and K. Answers with the way to walk so many rows down, or up
 * when negative: at most to the end.
 */
export function useListCommands(options: Options): (rows: number) => void {
  const { list, reveal, focusList, isFocused, begin, onNear, early } = options;
  const read = useWorkspace.getState;
  const walking = useRef(Promise.resolve());
  /** After the steps before, which may have to ask for a row: a quick key means the row to which they lead. */
  const inTurn = (deed: () => void | Promise<void>) => {
    walking.current = walking.current.then(deed, deed);
  };
  const move = async (step: number, extend: boolean) => {
    if (!isHere(list)) {
      early.current = step;
      return;
    }
    const { cursor, activeId } = read();
    const from = cursor ?? (activeId ? { id: activeId, index: Math.max(0, list.indexOf(activeId)) } : null);
    if (extend && from) await selectTo(list, Math.max(0, list.indexOf(from.id)));
    const place = await placeAfter(list, from, step, (input) => engine.inbox.neighbour(input));
    if (!place || !isHere(list)) return;
    if (extend) await selectTo(list, place.index);
    reveal(place.index);
    // Walking never leads into another window; Enter does.
    if (read().activeId !== null && !extend && !windowElsewhere(place.id)) openConversation(place.id);
    useWorkspace.setState({ cursor: place });
    // Walking from no place on the screen begins at the list: Tab goes on from there, and a screen reader reads it.
    if (document.activeElement === document.body || document.activeElement?.matches('[data-page]'))
      focusList();
    for (const near of [list.row(place.index), list.row(place.index + step)]) if (near) onNear(near.id);
  };

  const walk = (step: number, extend = false) => inTurn(() => move(step, extend));

  const underCursor = () => read().cursor?.id ?? null;

  const total = list.state().total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows come, and at no other time
  useEffect(() => {
    if (!isHere(list)) return;
    const key = early.current;
    early.current = null;
    if (isFocused()) begin();
    const id = underCursor();
    if (key === 'open' && id) openConversation(id);
    else if (typeof key === 'number') walk(key);
  }, [list, total]);

  useCommands([
    { id: 'nextConversation', run: () => walk(1) },
    { id: 'previousConversation', run: () => walk(-1) },
    { id: 'extendSelectionDown', run: () => walk(1, true) },
    { id: 'selectAll', run: () => void selectAll() },
    { id: 'extendSelectionUp', run: () => walk(-1, true) },
    {
      id: 'openConversation',
      when: () => underCursor() !== null || (isFocused() && !isHere(list)),
      run: () =>
        inTurn(() => {
          const id = underCursor();
          if (id) openConversation(id);
          else early.current = 'open';
        }),
    },
    {
      id: 'selectConversation',
      when: () => (underCursor() ?? read().activeId) !== null,
      run: () =>
        inTurn(() => {
          const id = underCursor() ?? read().activeId;
          if (id) toggleSelected(id);
        }),
    },
    {
      id: 'backToList',
      when: () => read().selected.size > 0 || read().activeId !== null,
      run: () => {
        if (read().selected.size > 0) clearSelection();
        else leaveConversation();
        focusList();
      },
    },
  ]);
  return walk;
}
