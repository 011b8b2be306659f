import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBell,
  IconBellFilled,
  IconCheck,
  IconGitMerge,
  IconLink,
  IconLock,
  IconMoon,
  IconSnowflake,
  IconStairsUp,
  IconTag,
  IconUserPlus,
} from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import { useMe } from '../../engine/status.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { ChoiceUnder } from '../../ui/choice/ChoicePopover.tsx';
import { useKeysOf } from '../../ui/keys/Keys.tsx';
import type { CommandId } from '../../ui/keys/keymap.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './ConversationHeader.module.css';
import { ImitatesChip } from './ImitatesChip.tsx';
import { Links } from './Links.tsx';
import { PersonOnly } from './PersonOnly.tsx';
import { PresenceLine } from './PresenceLine.tsx';
import { SlaClock } from './SlaClock.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { SuggestedTags } from './SuggestedTags.tsx';
import { Tags } from './Tags.tsx';
import { Upset } from './Upset.tsx';
import { type Menu, useChoices } from './use-choices.ts';
import { useConversationActions } from './use-conversation-actions.ts';

/** Who writes about what, through which channel, how pressing it is, and what can be done about it. */
export function ConversationHeader({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const { conversation, customer, group, assignee } = view;
  const me = useMe();
  const [menu, setMenu] = useState<Menu | null>(null);
  const [splitting, setSplitting] = useState(false);
  const actions = useConversationActions(view);
  const choices = useChoices(view, actions, menu, () => setSplitting(true));
  const working = isWorking(conversation.status);
  const alone = () => useWorkspace.getState().selected.size === 0;

  useCommands([
    { id: 'closeConversation', when: () => alone() && working, run: actions.close },
    { id: 'closeAndNext', when: alone, run: actions.closeAndNext },
    { id: 'reopenConversation', when: () => alone() && !working, run: actions.reopen },
    { id: 'setStatus', when: alone, run: () => setMenu('status') },
    { id: 'setPriority', when: alone, run: () => setMenu('priority') },
    { id: 'moveToQueue', when: alone, run: () => setMenu('group') },
    { id: 'snoozeConversation', when: alone, run: () => setMenu('snooze') },
    { id: 'tagConversation', when: alone, run: () => setMenu('tags') },
    { id: 'assignConversation', when: alone, run: () => setMenu('assign') },
    { id: 'copyLink', run: actions.copyLink },
    { id: 'assignToMe', when: () => alone() && me !== null, run: () => me && actions.assign(me.id, me.name) },
    {
      id: 'splitConversation',
      when: () => alone() && view.mergedInto === null,
      run: () => setSplitting(true),
    },
    { id: 'linkConversation', when: alone, run: () => setMenu('link') },
    { id: 'mergeConversation', when: () => alone() && view.mergedInto === null, run: () => setMenu('merge') },
    { id: 'followConversation', when: alone, run: actions.toggleFollow },
    {
      id: 'takeOver',
      when: () => alone() && me !== null && assignee !== null && assignee.id !== me.id,
      run: () => me && assignee && actions.takeOver(me.id, assignee.name),
    },
  ]);

  const closeMenu = useCallback(() => setMenu(null), []);
  const withKey = (label: string, command: CommandId) => {
    const key = keysOf(command);
    return key ? t('conversation.act.withKey', { label, key }) : label;
  };
  const buttons = useRef(new Map<Menu, HTMLButtonElement>());
  const opens = (name: Menu) => ({
    ref: (button: HTMLButtonElement | null) => {
      if (button) buttons.current.set(name, button);
    },
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': menu === name,
    onClick: () => setMenu(menu === name ? null : name),
  });
  const chip = (
    name: Menu,
    label: string,
    content: React.ReactNode,
    data: Record<string, string | undefined> = {},
  ) => (
    <button
      type="button"
      className={classes.chip}
      title={label}
      aria-label={label}
      {...opens(name)}
      {...data}
    >
      {content}
    </button>
  );
  const action = (name: Menu, command: CommandId, label: string, icon: React.ReactNode) => (
    <ActionIcon aria-label={label} title={withKey(label, command)} {...opens(name)}>
      {icon}
    </ActionIcon>
  );

  const priority = t(`vocabulary.priority.${conversation.priority}`);
  const status = t(`vocabulary.status.${conversation.status}`);
  const assigneeName = assignee?.name ?? t('conversation.head.unassigned');

  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <h2 className={classes.name} dir="auto">
          {customer.name || t('conversation.nameless')}
        </h2>
        {customer.tier !== 'standard' && (
          <span className={classes.tier}>{t(`conversation.head.tier.${customer.tier}`)}</span>
        )}
        {(conversation.restricted || group.restricted) && (
          <span className={classes.restricted} title={t('conversation.head.restrictedText')}>
            <IconLock size={13} aria-hidden />
            {t('conversation.head.restricted')}
          </span>
        )}
        {conversation.mood && <Upset conversationId={conversation.id} mood={conversation.mood} />}
        <span className={classes.subject} title={conversation.subject} dir="auto">
          {conversation.subject || t('conversation.noSubject')}
        </span>
        <div className={classes.actions}>
          {action(
            'assign',
            'assignConversation',
            t('conversation.act.assign'),
            <IconUserPlus size={17} stroke={1.6} />,
          )}
          <ActionIcon
            aria-label={t('conversation.act.follow')}
            aria-pressed={view.following}
            title={withKey(
              t(view.following ? 'conversation.act.unfollow' : 'conversation.act.follow'),
              'followConversation',
            )}
            onClick={actions.toggleFollow}
          >
            {view.following ? <IconBellFilled size={17} /> : <IconBell size={17} stroke={1.6} />}
          </ActionIcon>
          <ActionIcon
            aria-label={t('conversation.act.escalate')}
            title={withKey(t('conversation.act.escalate'), 'escalate')}
            onClick={() => showOverlay('escalate')}
          >
            <IconStairsUp size={17} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('freeze.act')}
            title={withKey(t('freeze.act'), 'freezeAccount')}
            onClick={() => showOverlay('freeze')}
          >
            <IconSnowflake size={17} stroke={1.6} />
          </ActionIcon>
          {action('tags', 'tagConversation', t('conversation.act.tags'), <IconTag size={17} stroke={1.6} />)}
          {action(
            'snooze',
            'snoozeConversation',
            t('conversation.act.snooze'),
            <IconMoon size={17} stroke={1.6} />,
          )}
          {action('link', 'linkConversation', t('links.act'), <IconLink size={17} stroke={1.6} />)}
          {view.mergedInto === null &&
            action('merge', 'mergeConversation', t('merge.act'), <IconGitMerge size={17} stroke={1.6} />)}
          {view.mergedInto === null && working ? (
            <Tooltip label={withKey(t('conversation.act.close'), 'closeConversation')}>
              <Button variant="default" leftSection={<IconCheck size={15} />} onClick={actions.close}>
                {t('conversation.act.close')}
              </Button>
            </Tooltip>
          ) : view.mergedInto === null ? (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={15} className="gc-mirror" />}
              onClick={actions.reopen}
            >
              {t('conversation.act.reopen')}
            </Button>
          ) : null}
        </div>
      </div>
      <div className={classes.facts}>
        <span className={classes.fact}>
          <ChannelIcon channel={conversation.channel} size={14} named={false} />
          {t(`vocabulary.channel.${conversation.channel}`)}
        </span>
        <span
          className={`${classes.fact} gc-selectable`}
          title={t('conversation.head.number', { number: conversation.number })}
        >
          #{conversation.number}
        </span>
        {chip('group', t('conversation.act.move'), <bdi>{group.name}</bdi>)}
        {chip('priority', t('conversation.head.priority', { priority }), priority, {
          'data-priority': conversation.priority,
        })}
        {chip('status', `${t('conversation.act.status')}: ${status}`, status, {
          'data-status': conversation.status,
        })}
        <span className={classes.fact} title={t('conversation.head.assignee', { name: assigneeName })}>
          <IconUserPlus size={13} stroke={1.6} aria-hidden />
          <bdi>{assignee && assignee.id === me?.id ? t('conversation.choose.me') : assigneeName}</bdi>
        </span>
        {conversation.snoozedUntil !== null && (
          <span className={classes.fact}>
            <IconMoon size={13} aria-hidden />
            {t('conversation.head.snoozedUntil', { when: dateAndTime(conversation.snoozedUntil) })}
          </span>
        )}
        <SlaClock sla={conversation.sla} />
        {conversation.imitates && (
          <ImitatesChip conversationId={conversation.id} imitation={conversation.imitates} />
        )}
        {conversation.gate && <PersonOnly conversationId={conversation.id} gate={conversation.gate} />}
        <Tags tags={conversation.tags} />
        <SuggestedTags view={view} onTake={actions.toggleTag} />
        <Links conversation={conversation} />
        <PresenceLine conversationId={conversation.id} />
      </div>
      {splitting && <SplitDialog view={view} onClose={() => setSplitting(false)} />}
      {menu && (
        <ChoiceUnder
          key={menu}
          {...choices[menu]}
          button={buttons.current.get(menu) ?? null}
          onClose={closeMenu}
        />
      )}
    </header>
  );
}
