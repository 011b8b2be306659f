import { ActionIcon } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** It may be used up meanwhile, or set up. */
const freshMs = 5 * 60_000;

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
  const online = useStatusOf((status) => status.connection.state) === 'online';
  const { data } = useQuery({
    ...q.model.state.queryOptions({ input: {} }),
    enabled: online,
    staleTime: freshMs,
    retry: false,
  });
  if (!data?.on) return null;
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
