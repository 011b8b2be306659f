import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { TimeDialog } from '../../ui/scheduled/TimeDialog.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';

function Dialog({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const set = async (at: number) => {
    showOverlay(null);
    try {
      const { id } = await engine.reminders.set({ id: null, conversationId, at, text });
      toast(t('reminders.set', { when: dateAndTime(at) }), 'success', {
        undo: { label: t('reminders.undo'), run: () => void engine.reminders.done({ id }) },
      });
    } catch (error) {
      toast(t('reminders.failed', { problem: t(`problems.${problemOf(error).kind}`) }), 'error');
    }
  };
  return (
    <TimeDialog purpose="remind" onChoose={(at) => void set(at)} onClose={() => showOverlay(null)}>
      <TextInput
        label={t('reminders.text')}
        placeholder={t('reminders.textPlaceholder')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </TimeDialog>
  );
}

/** Asks when to be reminded of the conversation in which one is. */
export function RemindDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'remind');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Dialog conversationId={conversationId} /> : null;
}
