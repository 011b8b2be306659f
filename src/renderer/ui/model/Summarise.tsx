import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../toast/toasts.ts';
import { useModel } from './use-model.ts';

type Props = {
  conversationId: string;
  /** Whose conversation it is, where several stand on one screen. */
  name?: string;
  /** Gets the summary below the line that says what it is. */
  onSummed: (text: string) => void;
};

/** Has the hub's language model sum a conversation up for the team, where there is one; nothing where there is none. */
export function Summarise({ conversationId, name, onSummed }: Props) {
  const { t, language } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { on, online } = useModel();
  if (!on) return null;
  const ask = async () => {
    setAsking(true);
    try {
      const summed = await engine.model.summarise({ conversationId, language });
      if (summed.outcome === 'none')
        toast(t(`composer.model.none.${summed.why}`), 'warning', { key: 'model' });
      else onSummed(`${t('composer.model.summaryLabel')}\n${summed.text}`);
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'model' });
    }
    setAsking(false);
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconSparkles size={14} />}
      aria-label={name === undefined ? undefined : t('composer.model.summariseOf', { name })}
      title={t(online ? 'composer.model.summariseText' : 'composer.model.offline')}
      loading={asking}
      disabled={!online}
      onClick={() => void ask()}
    >
      {t('composer.model.summarise')}
    </Button>
  );
}

/** A note with a summary below what stands in it already. */
export function withSummary(note: string, summary: string, most: number): string {
  return [note.trimEnd(), summary]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, most);
}
