import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useKeysOf } from '../../ui/keys/Keys.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import classes from './Tags.module.css';

type Props = { view: ConversationView; onTake: (tag: string) => void };

/** Tags that may be wanted here, each with why; the first is taken by a key. Nothing is tagged before. */
export function SuggestedTags({ view: { conversation }, onTake }: Props) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const { id, lastOrdinal, topic, tags } = conversation;
  const input = { id };
  const { data: suggested = [] } = useQuery(
    q.conversation.suggestTags.queryOptions({
      input,
      queryKey: [...q.conversation.suggestTags.queryKey({ input }), lastOrdinal, topic, tags.join(' ')],
    }),
  );
  const [first] = suggested;
  useCommands([
    {
      id: 'acceptTag',
      when: () => first !== undefined && useWorkspace.getState().selected.size === 0,
      run: () => first && onTake(first.tag),
    },
  ]);
  if (suggested.length === 0) return null;
  return (
    <ul className={classes.suggested} aria-label={t('conversation.suggestedTags.label')}>
      <li aria-hidden className={classes.suggestedLabel}>
        {t('conversation.suggestedTags.label')}
      </li>
      {suggested.map(({ tag, because }) => {
        const why =
          because.by === 'topic'
            ? t('conversation.suggestedTags.topic', { count: because.of, having: because.having })
            : t('conversation.suggestedTags.word', { value: because.value });
        const title =
          tag === first?.tag ? t('conversation.act.withKey', { label: why, key: keysOf('acceptTag') }) : why;
        return (
          <li key={tag}>
            <button
              type="button"
              className={classes.suggestion}
              title={title}
              aria-label={t('conversation.suggestedTags.take', { tag })}
              aria-description={why}
              onClick={() => onTake(tag)}
            >
              <IconPlus size={11} aria-hidden />
              <bdi>{tag}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
