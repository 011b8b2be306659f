import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { CustomerConversation } from '../../../shared/contract/customer-views.ts';
import { Tag } from '../../../shared/domain/tag.ts';
import { type Priority, priorities, type Status, statuses } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { openConversation } from '../../state/workspace.ts';
import { spokenLanguage } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { type Choice, choicesWith } from '../../ui/choice/ChoicePopover.tsx';
import { linkChoices, linkChosen } from '../../ui/choice/link-choices.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { readSnooze, snoozePresets } from '../../ui/time/snooze-time.ts';
import type { ConversationActions } from './use-conversation-actions.ts';
import { useLinking } from './use-linking.ts';
import { useMerging } from './use-merging.ts';

export type Menu = 'link' | 'merge' | 'assign' | 'status' | 'priority' | 'group' | 'tags' | 'snooze';

type ChoiceMenu = {
  readonly label: string;
  readonly empty: string;
  readonly choices: (typed: string) => readonly Choice[];
  readonly settled?: boolean;
  readonly onChoose: (id: string) => void;
  readonly stays?: boolean;
};

const nobody = 'nobody';

/** Tags that conversations of this desk carry, the most used first; read while the tag menu is open. */
function useKnownTags(wanted: boolean) {
  const { data, isPending } = useQuery({
    ...q.inbox.list.queryOptions({
      input: { view: 'all', sort: 'newest', filter: '', offset: 0, limit: 200 },
    }),
    enabled: wanted,
  });
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const tag of data?.rows.flatMap(({ tags }) => tags) ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    return { tags: [...uses].sort(([, a], [, b]) => b - a).map(([tag]) => tag), settled: !isPending };
  }, [data, isPending]);
}

const none: readonly CustomerConversation[] = [];

/** The customer's other conversations, open ones first; read while the menu is open. */
function useOthersOf({ conversation, customer }: ConversationView, wanted: boolean) {
  const pageOf = (which: 'open' | 'past') => ({
    ...q.customer.conversations.queryOptions({ input: { id: customer.id, which, limit: 50 } }),
    enabled: wanted,
  });
  const { data: open, isPending: openComes } = useQuery(pageOf('open'));
  const { data: past, isPending: pastComes } = useQuery(pageOf('past'));
  const settled = !openComes && !pastComes;
  return useMemo(() => {
    const rows = [...(open?.rows ?? none), ...(past?.rows ?? none)].filter(
      ({ id }) => id !== conversation.id,
    );
    return { rows, settled };
  }, [open, past, settled, conversation.id]);
}

/** What each of the conversation's menus offers, and what choosing does. */
export function useChoices(
  view: ConversationView,
  actions: ConversationActions,
  open: Menu | null,
  onSplit: () => void,
) {
  const splits = useRef(onSplit);
  splits.current = onSplit;
  const { t } = useTranslation();
  const me = useMe();
  const people = usePeople();
  const known = useKnownTags(open === 'tags');
  const { conversation, group, assignee } = view;
  const { merge } = useMerging();
  const { link } = useLinking(conversation.id);
  const others = useOthersOf(view, open === 'merge' || open === 'link');

  return useMemo((): Record<Menu, ChoiceMenu> => {
    const fitting = people.agents.filter(
      ({ id, active, groupIds }) => active && id !== me?.id && groupIds.includes(group.id),
    );
    const agents: Choice[] = [
      ...(me
        ? [
            {
              id: me.id,
              label: t('conversation.choose.me'),
              detail: me.name,
              selected: assignee?.id === me.id,
            },
          ]
        : []),
      { id: nobody, label: t('conversation.choose.nobody'), selected: assignee === null },
      ...fitting.map(({ id, name, role }) => ({
        id,
        label: name,
        detail: t(`vocabulary.role.${role}`),
        selected: assignee?.id === id,
      })),
    ];
    const plainStatuses = statuses.filter((status) => status !== 'new' && status !== 'closed');

    return {
      link: {
        label: t('links.choose'),
        empty: t('links.none'),
        settled: others.settled,
        choices: (typed) => {
          const numbered = linkChoices(t, typed);
          if (numbered) return numbered;
          return choicesWith(
            typed,
            others.rows.map(({ number, subject }) => ({
              id: `related ${number}`,
              label: t('links.type.related', { number }),
              detail: subject || t('conversation.noSubject'),
            })),
          );
        },
        onChoose: (choice) => {
          const { number, what } = linkChosen(choice);
          void link(number, what);
        },
      },
      merge: {
        label: t('merge.choose'),
        empty: t('merge.none'),
        settled: others.settled,
        choices: (typed) =>
          choicesWith(typed, [
            ...others.rows.flatMap(({ id, number, subject, status }) => {
              const detail = `${subject || t('conversation.noSubject')} · ${t(`vocabulary.status.${status}`)}`;
              return [
                { id: `in ${id}`, label: t('merge.comesIn', { number }), detail },
                { id: `into ${id}`, label: t('merge.goesInto', { number }), detail },
              ];
            }),
            { id: 'split', label: t('merge.split.act') },
          ]),
        onChoose: (choice) => {
          if (choice === 'split') return splits.current();
          const [way, id = ''] = choice.split(' ');
          const other = others.rows.find((one) => one.id === id);
          if (!other) return;
          if (way === 'in') void merge(conversation.id, id, other.number);
          else void merge(id, conversation.id, conversation.number).then(() => openConversation(id));
        },
      },
      assign: {
        label: t('conversation.choose.assign'),
        empty: t('conversation.choose.noAgent'),
        settled: people.settled,
        choices: (typed) => choicesWith(typed, agents),
        onChoose: (id) => actions.assign(id === nobody ? null : id, people.agent(id)?.name ?? me?.name ?? ''),
      },
      status: {
        label: t('conversation.choose.status'),
        empty: t('conversation.choose.results', { count: 0 }),
        choices: (typed) =>
          choicesWith(
            typed,
            plainStatuses.map((id) => ({
              id,
              label: t(`vocabulary.status.${id}`),
              selected: id === conversation.status,
            })),
          ),
        onChoose: (id) => actions.setStatus(id as Status),
      },
      priority: {
        label: t('conversation.choose.priority'),
        empty: t('conversation.choose.results', { count: 0 }),
        choices: (typed) =>
          choicesWith(
            typed,
            priorities.map((id) => ({
              id,
              label: t(`vocabulary.priority.${id}`),
              selected: id === conversation.priority,
            })),
          ),
        onChoose: (id) => actions.setPriority(id as Priority),
      },
      group: {
        label: t('conversation.choose.group'),
        empty: t('conversation.choose.noGroup'),
        settled: people.settled,
        choices: (typed) =>
          choicesWith(
            typed,
            people.groups.map(({ id, name, restricted }) => ({
              id,
              label: name,
              detail: restricted ? t('conversation.choose.restrictedGroup') : undefined,
              selected: id === group.id,
            })),
          ),
        onChoose: (id) => {
          if (id !== group.id) actions.move(id, people.group(id)?.name ?? '');
        },
      },
      tags: {
        label: t('conversation.choose.tags'),
        empty: t('conversation.choose.noTags'),
        settled: known.settled,
        stays: true,
        choices: (typed) => {
          const own = conversation.tags;
          const all = [...own, ...known.tags.filter((tag) => !own.includes(tag))];
          const found = choicesWith(
            typed,
            all.map((tag) => ({ id: tag, label: tag, selected: own.includes(tag) })),
          ).slice(0, 60);
          const fresh = Tag.safeParse(typed.trim().toLowerCase());
          if (!fresh.success || all.includes(fresh.data)) return found;
          return [...found, { id: fresh.data, label: t('conversation.choose.newTag', { tag: fresh.data }) }];
        },
        onChoose: actions.toggleTag,
      },
      snooze: {
        label: t('conversation.choose.snooze'),
        empty: t('conversation.choose.snoozeUnclear'),
        choices: (typed) => {
          const now = Date.now();
          const read = readSnooze(typed, now, spokenLanguage());
          const presets = snoozePresets(now).map(({ preset, at }) => ({
            id: String(at),
            label: t(`conversation.choose.preset.${preset}`),
            detail: dateAndTime(at),
          }));
          const wake = conversation.snoozedUntil ? [{ id: '0', label: t('conversation.choose.wake') }] : [];
          const own = read ? [{ id: String(read), label: dateAndTime(read) }] : [];
          return [...own, ...choicesWith(typed, [...presets, ...wake])];
        },
        onChoose: (id) => actions.snooze(Number(id) || null),
      },
    };
  }, [t, me, people, known, conversation, group, assignee, actions, others, merge, link]);
}
