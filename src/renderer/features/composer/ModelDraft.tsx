import { ActionIcon } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useModel } from '../../ui/model/use-model.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Has the hub's language model draft a reply, where there is one; nothing where there is none. */
export function ModelDraft({
  conversationId,
  onDrafted,
}: {
  conversationId: string;
  onDrafted: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { on, online } = useModel();
  if (!on) return null;
  const label = t(online ? 'composer.model.ask' : 'composer.model.offline');
  const ask = async () => {
    setAsking(true);
    try {
      const drafted = await engine.model.draft({ conversationId });
      if (drafted.outcome === 'none')
        toast(t(`composer.model.none.${drafted.why}`), 'warning', { key: 'model' });
      else {
        onDrafted(drafted.text);
        toast(t('composer.model.drafted'), 'info', { key: 'model' });
      }
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'model' });
    }
    setAsking(false);
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      loading={asking}
      disabled={!online}
      onClick={() => void ask()}
    >
      <IconSparkles size={17} />
    </ActionIcon>
  );
}
