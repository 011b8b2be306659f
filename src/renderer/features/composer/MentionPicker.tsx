import { IconUsersGroup } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { mentionChoices } from './mention-choices.ts';
import classes from './Picker.module.css';
import { PickerFrame, type PickerHandle } from './PickerFrame.tsx';

type Props = {
  ref: Ref<PickerHandle>;
  id: string;
  query: string;
  conversation: Conversation;
  onActive: (optionId: string | null) => void;
  onPick: (text: string) => void;
};

/** Colleagues and queues that a note can be for. Gone as soon as nobody fits: an @ may be just an @. */
export function MentionPicker({ ref, id, query, conversation, onActive, onPick }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const people = usePeople();
  const choices = mentionChoices(query, conversation, { ...people, me: me?.id ?? null });
  if (choices.length === 0) return null;

  const membersOf = (groupId: string) =>
    people.agents.filter(({ active, groupIds }) => active && groupIds.includes(groupId));
  return (
    <PickerFrame
      key={query}
      ref={ref}
      id={id}
      label={t('composer.mention.label')}
      status={t('composer.mention.count', { count: choices.length })}
      hint={t('composer.mention.hint')}
      count={choices.length}
      settled
      onActive={onActive}
      onPick={(index) => {
        const chosen = choices[index];
        if (chosen) onPick(`@${chosen.name} `);
      }}
      option={(index) => {
        const choice = choices[index];
        const agent = choice?.kind === 'agent' ? people.agent(choice.id) : undefined;
        return {
          key: choice?.id ?? String(index),
          content: choice && (
            <>
              <span className={classes.title}>
                {choice.kind === 'group' && <IconUsersGroup size={14} aria-hidden />}
                <bdi>{choice.name}</bdi>
              </span>
              <span className={classes.detail}>
                {agent
                  ? `${t(`vocabulary.role.${agent.role}`)} · ${t(`shift.state.${agent.state}`)}`
                  : t('composer.mention.team', { count: membersOf(choice.id).length })}
              </span>
            </>
          ),
        };
      }}
      preview={(index) => {
        const choice = choices[index];
        if (!choice) return null;
        const names = choice.kind === 'group' ? membersOf(choice.id).map(({ name }) => name) : [];
        return (
          <p>
            {t(`composer.mention.tells.${choice.kind}`, { name: choice.name })}
            {names.length > 0 && <bdi> {names.join(', ')}</bdi>}
          </p>
        );
      }}
      empty={null}
    />
  );
}
