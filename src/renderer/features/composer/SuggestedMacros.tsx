import { useQuery } from '@tanstack/react-query';
import type { FilledMacro } from '../../../shared/contract/hits.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useFillMacro } from '../../ui/macro/use-fill-macro.ts';
import classes from './SuggestedMacros.module.css';

type Props = { conversationId: string; onPick: (macro: FilledMacro) => void };

/** Up to three macros that fit this conversation, while nothing is written yet; the same ones lead the list of `/`. */
export function SuggestedMacros({ conversationId, onPick }: Props) {
  const { t } = useTranslation();
  const fill = useFillMacro();
  const { data: hits = [] } = useQuery(q.macros.suggest.queryOptions({ input: { conversationId } }));
  if (hits.length === 0) return null;
  const pick = async (macroId: string) => {
    const macro = await fill({ macroId, conversationId, suggested: true });
    if (macro) onPick(macro);
  };
  return (
    <ul className={classes.suggested} aria-label={t('composer.suggested')}>
      <li aria-hidden className={classes.label}>
        {t('conversation.suggestedTags.label')}
      </li>
      {hits.map(({ id, title, preview }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.chip}
            title={preview}
            // The field keeps the focus, and with it the cursor.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void pick(id)}
          >
            <span className="gc-truncate" dir="auto">
              {title}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
