import { useQuery } from '@tanstack/react-query';
import { freezeScopes } from '../../../shared/domain/freeze.ts';
import { q } from '../../engine/queries.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FreezeForm } from './FreezeForm.tsx';

function Card({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data: start } = useQuery({
    ...q.freezes.begin.queryOptions({ input: { conversationId } }),
    gcTime: 0,
  });
  if (!start) return null;
  const [newest] = start.messages.filter(({ author }) => author === 'customer');
  const first = start.draft ?? {
    id: start.newId,
    kind: 'freeze' as const,
    account: '',
    scopes: [...freezeScopes],
    reason: 'account-takeover' as const,
    note: '',
    urgency: 'urgent' as const,
    evidence: newest ? [newest.id] : [],
    links: [],
  };
  return (
    <Dialog
      size={600}
      onClose={() => showOverlay(null)}
      title={t('freeze.card', { name: start.customerName || t('conversation.nameless') })}
    >
      <FreezeForm conversationId={conversationId} start={start} first={first} />
    </Dialog>
  );
}

/** Asks for a freeze of the account of whoever one writes with. */
export function FreezeDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'freeze');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Card conversationId={conversationId} /> : null;
}
