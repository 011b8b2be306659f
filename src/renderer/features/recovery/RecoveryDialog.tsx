import { IconLifebuoy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { RecoveryStart, RecoveryView } from '../../../shared/contract/recovery.ts';
import { isUnderWay } from '../../../shared/domain/recovery/recovery-case.ts';
import { q } from '../../engine/queries.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { firstDraft } from './first-draft.ts';
import { RecoveryForm } from './RecoveryForm.tsx';

type Known = { view: ConversationView; start: RecoveryStart; cases: readonly RecoveryView[] };

function Content({ view, start, cases }: Known) {
  const { t } = useTranslation();
  const open = cases.find((one) => isUnderWay(one) && (one.revision !== null || one.sending !== 'parked'));
  if (open && !open.mayChange && open.sending === 'sent')
    return (
      <Hint
        icon={<IconLifebuoy size={28} />}
        title={t('recovery.theirs.title')}
        text={t('recovery.theirs.text')}
      />
    );
  if (open?.sending === 'waiting')
    return <Hint icon={<IconLifebuoy size={28} />} title={t('recovery.title')} text={t('recovery.notYet')} />;
  return <RecoveryForm view={view} start={start} first={firstDraft(start, open ?? null)} />;
}

function Card({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data: view } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  // As it is when the form opens; what comes meanwhile does not change it under the agent's hands.
  const { data: start } = useQuery({
    ...q.recovery.begin.queryOptions({ input: { conversationId } }),
    gcTime: 0,
  });
  const { data: cases } = useQuery({
    ...q.recovery.list.queryOptions({ input: { conversationId } }),
  });
  // Drawn once all of it is known, so that the focus goes where the choice is and the next key is heard.
  if (!view || !start || !cases) return null;
  return (
    <Dialog
      size={1040}
      onClose={() => showOverlay(null)}
      title={t('recovery.titleFor', { name: view.customer.name || t('conversation.nameless') })}
    >
      <Content view={view} start={start} cases={cases} />
    </Dialog>
  );
}

/** The recovery case of the conversation in which one is. */
export function RecoveryDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'recovery');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Card conversationId={conversationId} /> : null;
}
