import { IconBook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ArticleHit } from '../../../shared/contract/hits.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { type ArticleText, suggestedIntoReply } from './article-into-reply.ts';
import classes from './SuggestedMacros.module.css';

type Props = { conversationId: string; onPick: (article: ArticleText) => void };

/** Articles that the customer's last message asks for, while nothing is written yet; an empty `??` has the same. */
export function SuggestedArticles({ conversationId, onPick }: Props) {
  const { t } = useTranslation();
  const { data: hits = [] } = useQuery(q.articles.suggest.queryOptions({ input: { conversationId } }));
  if (hits.length === 0) return null;
  const pick = async (hit: ArticleHit, wholeText: boolean) => {
    try {
      onPick(await suggestedIntoReply(hit, wholeText, conversationId));
    } catch {
      toast(t('composer.problem.article'), 'error');
    }
  };
  return (
    <ul className={classes.suggested} aria-label={t('composer.suggestedArticles')}>
      <li aria-hidden className={classes.label}>
        {t('composer.suggestedArticles')}
      </li>
      {hits.map((hit) => (
        <li key={hit.id}>
          <button
            type="button"
            className={classes.chip}
            title={`${hit.title.text}\n${t('composer.picker.hintArticle')}`}
            // The field keeps the focus, and with it the cursor.
            onMouseDown={(event) => event.preventDefault()}
            // A press of Enter is a click too, and bears the Shift that was held.
            onClick={(event) => void pick(hit, event.shiftKey)}
          >
            <IconBook size={13} aria-hidden />
            <span className="gc-truncate" dir="auto">
              {hit.title.text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
