import { useEffect, useRef } from 'react';
import { addCommands, type Command } from './commands.ts';

/**
 * Offers commands to keyboard and palette while the component is mounted. The list may be made anew at every
 * render; which ids it offers must stay the same.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const ids = commands.map((command) => command.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what the registration is made of
  useEffect(() => {
    const find = (id: string) => latest.current.find((command) => command.id === id);
    return addCommands(
      latest.current.map(({ id }) => ({
        id,
        run: () => find(id)?.run(),
        when: () => find(id)?.when?.() ?? find(id) !== undefined,
      })),
    );
  }, [ids]);
}
