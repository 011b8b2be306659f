import { IconRadar2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import { SignalList } from './SignalList.tsx';

function Content() {
  const { t } = useTranslation();
  const { data } = useQuery(q.signals.list.queryOptions({ input: { conversationId: null } }));
  if (!data) return null;
  if (data.length === 0)
    return (
      <Hint icon={<IconRadar2 size={28} />} title={t('signals.none.title')} text={t('signals.none.text')} />
    );
  return <SignalList signals={data} label={t('signals.title')} conversationId={null} firstOpen />;
}

/** All open signals that this agent has, the most severe first, then what waits longest. */
export function SignalsDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="signals" title={t('signals.title')}>
      <Content />
    </OverlayDrawer>
  );
}
