import { useRecentUse } from '../../state/recent-use.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommandEntries } from './command-entries.tsx';
import { useRecentEntries } from './conversation-entries.tsx';
import type { Section } from './entry.ts';
import { useFoundSections } from './found-entries.tsx';
import { useSettingsEntries, useViewEntries } from './place-entries.tsx';
import { rankEntries } from './rank-entries.ts';

/** As many as leave room for what else is found. */
const few = { commands: 10, views: 4, settings: 4 };

type PaletteEntries = {
  readonly sections: readonly Section[];
  /** How many entries, from the first, are the answer to this query already; all of them once the engine has answered. */
  readonly sure: number;
};

/** All that the palette offers for a query: what is on the screen at once, the engine's finds as they come. */
export function usePaletteEntries(query: string): PaletteEntries {
  const { t } = useTranslation();
  const words = query.trim();
  const activeId = useWorkspace((state) => state.activeId);
  const recent = useRecentUse((state) => state.commands);
  const lately = useRecentEntries(activeId);
  const commands = rankEntries(useCommandEntries(words !== ''), words, recent);
  const views = rankEntries(useViewEntries(), words, recent);
  const settings = rankEntries(useSettingsEntries(), words, recent);
  const found = useFoundSections(words, activeId);

  const atOnce: Section[] =
    words === ''
      ? [
          { name: t('palette.recent'), entries: lately },
          { name: t('palette.commands'), entries: commands },
        ]
      : [
          { name: t('palette.commands'), entries: commands.slice(0, few.commands) },
          { name: t('palette.views'), entries: views.slice(0, few.views) },
          { name: t('palette.settings'), entries: settings.slice(0, few.settings) },
        ];
  const count = (sections: readonly Section[]) =>
    sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    sections: [...atOnce, ...found.sections].filter(({ entries }) => entries.length > 0),
    sure: count(atOnce) + (found.settled ? count(found.sections) : 0),
  };
}
