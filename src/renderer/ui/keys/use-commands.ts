import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { addCommands, type Command } from './commands.ts';

/** False around a part of the window that is out of sight: its commands rest. */
export const CommandsActive = createContext(true);

/**
 * Offers commands to keyboard and palette while the component is mounted and in sight. The list may be made anew
 * at every render; a change of its ids registers it again.
 */
export function useCommands(commands: readonly Command[]): void {
  const active = useContext(CommandsActive);
  const latest = useRef({ commands, active });
  // With the commit, not before and not after: a key must not fall between what was offered and what will be.
  useLayoutEffect(() => {
    latest.current = { commands, active };
  });
  const ids = commands.map((command) => command.id).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what the registration is made of
  useLayoutEffect(() => {
    const find = (id: string) => latest.current.commands.find((command) => command.id === id);
    return addCommands(
      latest.current.commands.map(({ id }) => ({
        id,
        run: (which) => find(id)?.run(which),
        when: () => {
          const command = latest.current.active ? find(id) : undefined;
          return command !== undefined && (command.when?.() ?? true);
        },
      })),
    );
  }, [ids]);
}
