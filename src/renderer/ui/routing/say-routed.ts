import type { TFunction } from 'i18next';
import type { ConversationEvent, RoutingReason } from '../../../shared/domain/conversation.ts';
import { channels, priorities, tiers } from '../../../shared/domain/vocabulary.ts';
import type { People } from '../../engine/people.ts';
import { languageName } from '../../ui/language-name.ts';

type Routed = Extract<ConversationEvent, { type: 'routed' }>;

/** What routing decided, in a sentence. */
export function sayRouted({ what, to }: Routed, people: People, t: TFunction): string {
  if (to === null) return t('conversation.event.routedNobody');
  switch (what) {
    case 'group':
      return t('conversation.event.routedGroup', {
        to: people.group(to)?.name ?? t('conversation.event.unknownGroup'),
      });
    case 'priority': {
      const priority = priorities.find((name) => name === to) ?? 'normal';
      return t('conversation.event.routedPriority', { to: t(`vocabulary.priority.${priority}`) });
    }
    case 'assignee':
      return t('conversation.event.routedAssignee', {
        to: people.agent(to)?.name ?? t('conversation.event.unknownAgent'),
      });
  }
}

/** The rule and each of its reasons, as sentences of their own. */
export function sayWhyRouted({ rule, because }: Routed, people: People, t: TFunction): string {
  return [t('conversation.routed.rule', { rule }), ...because.map((one) => sayReason(one, people, t))].join(
    ' ',
  );
}

/** One reason, as a sentence. */
export function sayReason({ code, values }: RoutingReason, people: People, t: TFunction): string {
  const text = (name: string) => String(values[name] ?? '');
  const count = Number(values.among ?? values.agents ?? 0);
  switch (code) {
    case 'channel': {
      const channel = channels.find((name) => name === values.channel) ?? 'chat';
      return t('conversation.routed.because.channel', { channel: t(`vocabulary.channel.${channel}`) });
    }
    case 'tier': {
      const tier = tiers.find((name) => name === values.tier) ?? 'standard';
      return t('conversation.routed.because.tier', { tier: t(`vocabulary.tier.${tier}`) });
    }
    case 'priority': {
      const priority = priorities.find((name) => name === values.priority) ?? 'normal';
      return t('conversation.routed.because.priority', { priority: t(`vocabulary.priority.${priority}`) });
    }
    case 'queue':
      return t('conversation.routed.because.queue', {
        group: people.group(text('groupId'))?.name ?? t('conversation.event.unknownGroup'),
      });
    case 'holder-off':
      return t('conversation.routed.because.holder-off', {
        agent: people.agent(text('agentId'))?.name ?? t('conversation.event.unknownAgent'),
      });
    case 'language':
    case 'speaks':
    case 'nobody-speaks':
      return t(`conversation.routed.because.${code}`, { language: languageName(text('language')) });
    case 'next-in-turn':
    case 'least-loaded':
    case 'all-full':
      return t(`conversation.routed.because.${code}`, { count });
    case 'topic':
      return t('conversation.routed.because.topic', { topic: text('topic') });
    case 'word':
      return t('conversation.routed.because.word', { word: text('word') });
    case 'skilled':
    case 'nobody-skilled':
      return t(`conversation.routed.because.${code}`, { skill: text('skill') });
    case 'queue-load':
      return t('conversation.routed.because.queue-load', { waiting: Number(values.waiting ?? 0) });
    default:
      return t(`conversation.routed.because.${code}`);
  }
}
