import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { type People, usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { openConversation } from '../../state/workspace.ts';
import { perLocale } from '../../text/locale.ts';
import { sayReason } from '../../text/reasons.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayAction } from '../../ui/macro/sayable-action.ts';
import { sayRouted, sayWhyRouted } from '../../ui/routing/say-routed.ts';
import { clockTime, dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Thread.module.css';
import { useMerging } from './use-merging.ts';

const tagList = perLocale((at) => new Intl.ListFormat(at));

function sentence({ event, author, authorName }: MessageView, people: People, t: TFunction): string {
  if (!event) return '';
  const agentName = (id: string | null) => people.agent(id)?.name ?? t('conversation.event.unknownAgent');
  const groupName = (id: string) => people.group(id)?.name ?? t('conversation.event.unknownGroup');
  const actor = authorName || t('conversation.event.system');
  const list = (tags: readonly string[]) => tagList().format(tags.map((tag) => `#${tag}`));

  switch (event.type) {
    case 'created':
      return t('conversation.event.created');
    case 'status': {
      const { from, to } = event;
      return t('conversation.event.status', {
        actor,
        from: t(`vocabulary.status.${from}`),
        to: t(`vocabulary.status.${to}`),
      });
    }
    case 'assignee':
      if (event.to === null) return t('conversation.event.unassigned', { actor });
      if (event.to === author.id) return t('conversation.event.taken', { actor });
      return t('conversation.event.assigned', { actor, to: agentName(event.to) });
    case 'group':
      return t('conversation.event.group', { actor, from: groupName(event.from), to: groupName(event.to) });
    case 'priority': {
      const { from, to } = event;
      return t('conversation.event.priority', {
        actor,
        from: t(`vocabulary.priority.${from}`),
        to: t(`vocabulary.priority.${to}`),
      });
    }
    case 'tags': {
      const { added, removed } = event;
      if (removed.length === 0) return t('conversation.event.tagsAdded', { actor, tags: list(added) });
      if (added.length === 0) return t('conversation.event.tagsRemoved', { actor, tags: list(removed) });
      return t('conversation.event.tagsChanged', { actor, added: list(added), removed: list(removed) });
    }
    case 'snoozed':
      return event.until === null
        ? t('conversation.event.woken')
        : t('conversation.event.snoozed', { actor, when: dateAndTime(event.until) });
    case 'routed':
      return sayRouted(event, people, t);
    case 'over-limit': {
      const { agentId, inHand, most, because } = event;
      const said = { actor, to: agentName(agentId), inHand, most };
      return because
        ? t(`conversation.event.overLimitBecause.${because}`, said)
        : t('conversation.event.overLimit', said);
    }
    case 'half-done': {
      const count = event.steps.filter(({ state }) => state === 'stopped').length;
      return t('conversation.event.halfDone', { writer: agentName(event.agentId), count });
    }
    case 'escalation': {
      return t(`escalation.step.${event.step}`, { agent: actor, target: event.target });
    }
    case 'recovery':
      return t(`recovery.step.${event.step}`, { agent: actor });
    case 'signal':
      return t(`signals.event.${event.deed}`, { agent: actor, what: t(`signals.kinds.${event.what}`) });
    case 'freeze':
      return t(`freeze.step.${event.step}`, { agent: actor, what: t(`freeze.what.${event.what}`) });
    case 'identity':
      return t(`identity.event.${event.result}`, { actor, count: event.failures });
    case 'acknowledged': {
      const { guide, because, gated } = event;
      if (gated) return t('conversation.event.acknowledged.gated');
      if (!guide || !because) return t('conversation.event.acknowledged.plain');
      return t(`conversation.event.acknowledged.${because.by}`, { guide: guide.name, value: because.value });
    }
    case 'chatbot':
      return t(`conversation.chatbot.why.${event.why}`);
    case 'asked-for-person':
      return t('conversation.event.askedForPerson', { actor });
    case 'calmed':
      return t('conversation.event.calmed', { actor });
    case 'merged':
      return t('merge.event.merged', { actor, number: event.intoNumber });
    case 'merged-in':
      return t('merge.event.mergedIn', { actor, number: event.fromNumber });
    case 'split':
      return t('merge.event.split', { actor, count: event.messages, number: event.intoNumber });
    case 'split-off':
      return t('merge.event.splitOff', { actor, number: event.fromNumber });
    case 'unsplit':
      return t('merge.event.unsplit', { actor, number: event.otherNumber });
    case 'linked':
    case 'unlinked': {
      const what = t(`links.type.${event.what}`, { number: event.otherNumber });
      return t(`links.event.${event.type}`, { actor, what });
    }
    case 'unmerged':
      return t('merge.event.unmerged', { actor, number: event.otherNumber });
    case 'customer-merged':
    case 'customer-unmerged': {
      const names = { actor, from: event.fromName, into: event.intoName };
      const merged = event.type === 'customer-merged';
      return t(merged ? 'merge.event.customers' : 'merge.event.customersApart', names);
    }
    case 'satisfaction':
      return t('conversation.event.satisfaction', { score: event.score });
  }
}

type HalfDone = Extract<NonNullable<MessageView['event']>, { type: 'half-done' }>;

/** Each thing that the hub could not do, and why. */
function NotDone({ steps }: { steps: HalfDone['steps'] }) {
  const { t } = useTranslation();
  const people = usePeople();
  return steps.map(({ key, action, state, why, values }) => {
    if (state !== 'stopped') return null;
    const reason = sayReason({ code: `outbox.refused.${why ?? 'invalid'}`, values });
    return (
      <span key={key} className={classes.eventWhy}>
        {t('conversation.event.notDone', { action: sayAction(action, people, t), reason })}
      </span>
    );
  });
}

/** Offered while the merge that a line tells of still holds. */
function UndoMerge({ sourceId, targetId }: { sourceId: string; targetId: string }) {
  const { t } = useTranslation();
  const { unmerge } = useMerging();
  const { data } = useQuery(q.conversation.get.queryOptions({ input: { id: sourceId } }));
  if (data?.mergedInto?.id !== targetId) return null;
  return (
    <>
      <button type="button" className={classes.eventAction} onClick={() => openConversation(sourceId)}>
        {t('merge.show')}
      </button>
      <button type="button" className={classes.eventAction} onClick={() => unmerge(sourceId)}>
        {t('merge.undo')}
      </button>
    </>
  );
}

/** Offered while what was split off is open. */
function UndoSplit({ newId, fromId }: { newId: string; fromId: string }) {
  const { t } = useTranslation();
  const { unsplit } = useMerging();
  const { data } = useQuery(q.conversation.get.queryOptions({ input: { id: newId } }));
  if (!data || data.conversation.status === 'closed') return null;
  return (
    <>
      <button type="button" className={classes.eventAction} onClick={() => openConversation(newId)}>
        {t('merge.split.show')}
      </button>
      <button type="button" className={classes.eventAction} onClick={() => unsplit(fromId, newId)}>
        {t('merge.split.undo')}
      </button>
    </>
  );
}

/** What happened to the conversation, as one quiet line. */
export const EventLine = memo(function EventLine({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { event } = message;
  return (
    <p className={classes.event} id={`message-${message.id}`}>
      <span>{sentence(message, people, t)}</span>
      <time className={classes.eventTime} dateTime={new Date(message.createdAt).toISOString()}>
        {clockTime(message.createdAt)}
      </time>
      {event?.type === 'split' && <UndoSplit newId={event.intoId} fromId={message.conversationId} />}
      {event?.type === 'merged-in' && <UndoMerge sourceId={event.fromId} targetId={message.conversationId} />}
      {event?.type === 'half-done' && <NotDone steps={event.steps} />}
      {event?.type === 'routed' && <span className={classes.eventWhy}>{sayWhyRouted(event, people, t)}</span>}
    </p>
  );
});
