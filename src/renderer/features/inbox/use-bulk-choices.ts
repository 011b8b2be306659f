import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BulkAction } from '../../../shared/contract/bulk.ts';
import { Tag } from '../../../shared/domain/tag.ts';
import { priorities, statuses } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { spokenLanguage } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { type Choice, choicesWith } from '../../ui/choice/ChoicePopover.tsx';
import { linkChoices, linkChosen } from '../../ui/choice/link-choices.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { readSnooze, snoozePresets } from '../../ui/time/snooze-time.ts';

export const bulkMenus = [
  'assign',
  'tag',
  'snooze',
  'status',
  'priority',
  'group',
  'macro',
  'link',
  'removeTag',
] as const;
export type BulkMenu = (typeof bulkMenus)[number];

/** Something that may be done to all selected conversations, and what it is called while it is done. */
export type Doing = { readonly action: BulkAction; readonly what: string; readonly macro?: string };
type MenuOf = {
  readonly choices: (typed: string) => readonly Choice[];
  readonly settled?: boolean;
  readonly doing: (id: string) => Doing;
};

const nobody = 'nobody';
const awake = '0';
const none: readonly Choice[] = [];

/** What each menu of the selection offers, and what choosing it means. */
export function useBulkChoices(open: BulkMenu | null): Record<BulkMenu, MenuOf> {
  const { t } = useTranslation();
  const me = useMe();
  const people = usePeople();
  const tagged = open === 'tag' || open === 'removeTag';
  const { data: seen, isPending: tagsCome } = useQuery({
    ...q.views.choices.queryOptions({ input: {} }),
    enabled: tagged,
  });
  const { data: macros, isPending: macrosCome } = useQuery({
    ...q.macros.search.queryOptions({ input: { query: '', limit: 1_000 } }),
    enabled: open === 'macro',
  });
  return useMemo(() => {
    const tags = (typed: string, fresh: boolean) => {
      const known = (seen?.tags ?? []).map((tag) => ({ id: tag, label: tag }));
      const found = choicesWith(typed, known).slice(0, 60);
      const made = Tag.safeParse(typed.trim().toLowerCase());
      const isNew = fresh && made.success && !known.some(({ id }) => id === made.data);
      return isNew
        ? [...found, { id: made.data, label: t('conversation.choose.newTag', { tag: made.data }) }]
        : found;
    };
    return {
      assign: {
        settled: people.settled,
        choices: (typed) =>
          choicesWith(typed, [
            ...(me ? [{ id: me.id, label: t('conversation.choose.me'), detail: me.name }] : []),
            { id: nobody, label: t('conversation.choose.nobody') },
            ...people.agents
              .filter(({ id, active }) => active && id !== me?.id)
              .map(({ id, name, role }) => ({ id, label: name, detail: t(`vocabulary.role.${role}`) })),
          ]),
        doing: (id) =>
          id === nobody
            ? { action: { type: 'assign', to: null }, what: t('bulk.what.unassign') }
            : {
                action: { type: 'assign', to: id },
                what: t('bulk.what.assign', { name: people.agent(id)?.name ?? me?.name ?? '' }),
              },
      },
      tag: {
        settled: !tagsCome,
        choices: (typed) => tags(typed, true),
        doing: (tag) => ({
          action: { type: 'tags', add: [tag], remove: [] },
          what: t('bulk.what.addTag', { tag }),
        }),
      },
      removeTag: {
        settled: !tagsCome,
        choices: (typed) => tags(typed, false),
        doing: (tag) => ({
          action: { type: 'tags', add: [], remove: [tag] },
          what: t('bulk.what.removeTag', { tag }),
        }),
      },
      status: {
        choices: (typed) =>
          choicesWith(
            typed,
            statuses
              .filter((status) => status !== 'new' && status !== 'closed')
              .map((id) => ({ id, label: t(`vocabulary.status.${id}`) })),
          ),
        doing: (id) => {
          const status = statuses.find((one) => one === id) ?? 'open';
          return {
            action: { type: 'status', status },
            what: t('bulk.what.status', { status: t(`vocabulary.status.${status}`) }),
          };
        },
      },
      priority: {
        choices: (typed) =>
          choicesWith(
            typed,
            priorities.map((id) => ({ id, label: t(`vocabulary.priority.${id}`) })),
          ),
        doing: (id) => {
          const priority = priorities.find((one) => one === id) ?? 'normal';
          return {
            action: { type: 'priority', priority },
            what: t('bulk.what.priority', { priority: t(`vocabulary.priority.${priority}`) }),
          };
        },
      },
      group: {
        settled: people.settled,
        choices: (typed) =>
          choicesWith(
            typed,
            people.groups.map(({ id, name, restricted }) => ({
              id,
              label: name,
              detail: restricted ? t('conversation.choose.restrictedGroup') : undefined,
            })),
          ),
        doing: (groupId) => ({
          action: { type: 'group', groupId },
          what: t('bulk.what.group', { name: people.group(groupId)?.name ?? '' }),
        }),
      },
      snooze: {
        choices: (typed) => {
          const now = Date.now();
          const read = readSnooze(typed, now, spokenLanguage());
          const presets = snoozePresets(now).map(({ preset, at }) => ({
            id: String(at),
            label: t(`conversation.choose.preset.${preset}`),
            detail: dateAndTime(at),
          }));
          const own = read ? [{ id: String(read), label: dateAndTime(read) }] : [];
          const wake = { id: awake, label: t('conversation.choose.wake') };
          return [...own, ...choicesWith(typed, [...presets, wake])];
        },
        doing: (id) =>
          id === awake
            ? { action: { type: 'snooze', until: null }, what: t('bulk.what.wake') }
            : {
                action: { type: 'snooze', until: Number(id) },
                what: t('bulk.what.snooze', { when: dateAndTime(Number(id)) }),
              },
      },
      macro: {
        settled: !macrosCome,
        choices: (typed) =>
          choicesWith(
            typed,
            (macros ?? []).map(({ id, title, folder }) => ({ id, label: title, detail: folder.join(' › ') })),
          ).slice(0, 100),
        doing: (macroId) => {
          const name = macros?.find(({ id }) => id === macroId)?.title ?? '';
          return { action: { type: 'macro', macroId }, what: t('bulk.what.macro', { name }), macro: name };
        },
      },
      link: {
        choices: (typed) => linkChoices(t, typed) ?? none,
        doing: (id) => {
          const { what, number } = linkChosen(id);
          return {
            action: { type: 'link', number, what },
            what: t('bulk.what.link', { what: t(`links.type.${what}`, { number }) }),
          };
        },
      },
    };
  }, [t, me, people, seen, tagsCome, macros, macrosCome]);
}
