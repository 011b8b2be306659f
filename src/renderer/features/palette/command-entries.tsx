import { IconTerminal2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { availableCommands } from '../../ui/keys/commands.ts';
import { bindingOf, type CommandId } from '../../ui/keys/keymap.ts';
import { keysNow } from '../../ui/keys/keys-now.ts';
import type { Entry } from './entry.ts';

type Words = Partial<Record<CommandId, string>>;

/** What can be done now, with its key. Which commands apply does not change while the palette covers the page. */
export function useCommandEntries(all: boolean): Entry[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const words: Words = t('commandWords', { returnObjects: true });
    return availableCommands()
      .filter(({ id }) => id !== 'openPalette' && (all || bindingOf(id).keyOnly !== true))
      .map(({ id, run }): Entry => {
        const keys = keysNow(id)[0];
        const label = t(`commands.${id}`);
        return {
          id: `command ${id}`,
          icon: <IconTerminal2 size={16} />,
          label,
          words: words[id] ?? '',
          shown: label,
          run: () => run(),
          ...(keys && { keys }),
        };
      });
  }, [t, all]);
}
