import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { MacroHit } from '../../../shared/contract/hits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Marks a macro for this agent, or takes the mark away: it is found and suggested before others. */
export function FavouriteButton({ macro: { id, favourite } }: { macro: MacroHit }) {
  const { t } = useTranslation();
  const label = t(favourite ? 'knowledge.unfavour' : 'knowledge.favour');
  return (
    <ActionIcon
      variant="subtle"
      color={favourite ? 'yellow' : 'gray'}
      aria-label={label}
      title={label}
      onClick={() =>
        void engine.macros
          .favour({ macroId: id, favourite: !favourite })
          .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error'))
      }
    >
      {favourite ? <IconStarFilled size={16} /> : <IconStar size={16} />}
    </ActionIcon>
  );
}
