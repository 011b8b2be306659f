import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Group } from '../../../shared/domain/people.ts';
import type { SideDraft } from '../../../shared/domain/side-conversation.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { leaveField } from '../../ui/focus-place.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Sides.module.css';
import { useSideDraft } from './use-side-draft.ts';

type Props = {
  view: ConversationView;
  groups: readonly Group[];
  onDone: (id: string) => void;
  onCancel: () => void;
};

/** Asks another team: subject and first words are there already, to be changed. */
export function StartSide({ view, groups, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const name = customer.name || t('conversation.nameless');
  const { draft: begun, write, flush, sent } = useSideDraft(conversation.id);
  const [first] = useState<SideDraft>(() => ({
    groupId: groups[0]?.id ?? '',
    subject: (conversation.subject || t('sides.subjectOf', { name })).slice(0, limits.subjectCharacters),
    text: t('sides.first', { number: conversation.number, name }),
  }));
  const { groupId, subject, text } = begun ?? first;
  const set = (change: Partial<SideDraft>) => write({ ...(begun ?? first), ...change });
  const start = useMutation({
    mutationFn: async (question: SideDraft) => {
      // A save on its way would come after it was sent, and be a draft again.
      await flush();
      return engine.sides.start({ conversationId: conversation.id, ...question });
    },
    onSuccess: ({ id }, question) => {
      sent(question.text);
      toast(t('sides.asked'), 'success');
      onDone(id);
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  const ready = groupId !== '' && subject.trim() !== '' && text.trim() !== '' && !start.isPending;
  const send = () => {
    if (ready) start.mutate({ groupId, subject, text });
  };
  /** Nothing that was written goes with a key. */
  const leave = () => {
    if (!begun) onCancel();
    else leaveField();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('sides.start')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        else if (event.key === 'Escape') leave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <NativeSelect
        autoFocus
        size="xs"
        label={t('sides.team')}
        value={groupId}
        onChange={(event) => set({ groupId: event.currentTarget.value })}
        data={groups.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <TextInput
        size="xs"
        label={t('sides.subject')}
        maxLength={limits.subjectCharacters}
        value={subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        autosize
        size="xs"
        minRows={4}
        maxRows={12}
        label={t('sides.message')}
        description={t('sides.never')}
        maxLength={limits.sideCharacters}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <SecretInForm written={{ subject, text }} kept />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            write(null);
            onCancel();
          }}
        >
          {t('sides.cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!ready}>
          {t('sides.ask')}
        </Button>
      </div>
    </form>
  );
}
