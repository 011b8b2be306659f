import { usePresence } from '../../engine/live.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { initialsOf } from '../../ui/initials.ts';
import classes from './ConversationHeader.module.css';

const weight = { replying: 2, noting: 1, viewing: 0 } as const;

/** Which colleague is here too, whoever is writing first: so that two do not answer one customer. */
export function PresenceLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const people = usePeople();
  const others = usePresence(conversationId)
    .filter(({ agentId }) => agentId !== me?.id)
    .toSorted((a, b) => weight[b.doing] - weight[a.doing]);
  const first = others[0];
  const name = people.agent(first?.agentId ?? null)?.name ?? t('conversation.event.unknownAgent');
  return (
    <span className={classes.presence} role="status" data-doing={first?.doing}>
      {first && (
        <>
          <span className={classes.presenceFace} aria-hidden>
            {initialsOf(name)}
          </span>
          {t(`conversation.presence.${first.doing}`, { name })}
          {others.length > 1 && ` ${t('conversation.presence.more', { count: others.length - 1 })}`}
        </>
      )}
    </span>
  );
}
