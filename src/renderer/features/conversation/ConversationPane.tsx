import { IconDatabaseOff, IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { noteUse } from '../../state/recent-use.ts';
import { focusComposer, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { CustomerHere } from '../../ui/on-chain/customer-here.ts';
import { ConversationHeader } from './ConversationHeader.tsx';
import classes from './ConversationPane.module.css';
import { MergedInto } from './MergedInto.tsx';
import { Thread } from './Thread.tsx';
import { useNeighboursAhead } from './use-neighbours-ahead.ts';

type Props = {
  conversationId: string;
  /** Draws where one writes; it belongs to this conversation and to no other. */
  composer: (view: ConversationView) => React.ReactNode;
};

/** One open conversation: its head, its messages, and where one writes. */
export function ConversationPane({ conversationId, composer }: Props) {
  return <OpenConversation key={conversationId} id={conversationId} composer={composer} />;
}

function OpenConversation({ id, composer }: { id: string; composer: Props['composer'] }) {
  const { t } = useTranslation();
  const { data: view, error, refetch } = useQuery(q.conversation.get.queryOptions({ input: { id } }));
  useNeighboursAhead(id);
  useEffect(() => noteUse('conversations', id), [id]);
  // What was written comes a frame before the place in which one writes; a key that goes there is not lost meanwhile.
  const wished = useWorkspace(({ composerFocus }) => composerFocus?.conversationId === id);
  const [asked, setAsked] = useState(wished);
  if (wished && !asked) setAsked(true);
  const whole = useDeferredValue(true, false) || asked;
  useCommands(
    whole
      ? []
      : [
          { id: 'reply', run: () => focusComposer(id, 'reply') },
          { id: 'note', run: () => focusComposer(id, 'note') },
        ],
  );

  if (view) {
    return (
      <section
        className={classes.pane}
        aria-label={t('conversation.label', { name: view.customer.name || t('conversation.nameless') })}
      >
        <CustomerHere value={view.customer.id}>
          <ConversationHeader view={view} />
          <Thread view={view} />
          {view.mergedInto ? (
            <MergedInto conversationId={id} into={view.mergedInto} />
          ) : whole ? (
            composer(view)
          ) : (
            <div className={classes.composerRoom} />
          )}
        </CustomerHere>
      </section>
    );
  }
  if (error && problemOf(error).kind === 'not-found') {
    return (
      <section className={classes.pane}>
        <Hint
          icon={<IconMessageOff size={28} />}
          title={t('conversation.gone.title')}
          text={t('conversation.gone.text')}
        />
      </section>
    );
  }
  if (error) {
    return (
      <section className={classes.pane}>
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('conversation.failed.title')}
          text={t('conversation.failed.text')}
          action={{ label: t('ui.retry'), run: () => void refetch() }}
        />
      </section>
    );
  }
  // The answer comes within a frame or two; a placeholder would only flicker.
  return <section className={classes.pane} aria-busy />;
}
