import { IconArrowUpCircle, IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { EscalationStart, EscalationView } from '../../../shared/contract/escalations.ts';
import { cutText } from '../../../shared/domain/clean-text.ts';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { q } from '../../engine/queries.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { EscalateForm } from './EscalateForm.tsx';
import { handOverNote } from './hand-over-note.ts';

type Known = { view: ConversationView; start: EscalationStart; known: readonly EscalationView[] };

function Content({ view, start, known }: Known) {
  const { t } = useTranslation();
  if (known.some((one) => isOpen(one) && !one.handed && one.sending !== 'parked'))
    return (
      <Hint
        icon={<IconStairsUp size={28} />}
        title={t('escalation.already.title')}
        text={t('escalation.already.text')}
      />
    );
  const { draft, usual, targets } = start;
  // A target that is gone since it was begun is no choice any more.
  const kept = draft && targets.some(({ id }) => id === draft.targetId) ? draft : null;
  const target = targets.find(({ id }) => id === usual?.targetId);
  if (!usual || !target)
    return (
      <Hint
        icon={<IconArrowUpCircle size={28} />}
        title={t('escalation.nowhere.title')}
        text={t('escalation.nowhere.text')}
      />
    );
  const first = (kept && { ...kept, note: kept.note || handOverNote(view, start, t) }) ?? {
    ...usual,
    severity: 'normal' as const,
    there: start.there,
    override: '',
    note: handOverNote(view, start, t),
    tell: target.acknowledges,
  };
  return <EscalateForm view={view} start={start} first={first} />;
}

function Card({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data: view } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  // As it is when the card opens; what comes meanwhile does not change it under the agent's hands.
  const { data: start } = useQuery({
    ...q.escalations.begin.queryOptions({ input: { conversationId } }),
    gcTime: 0,
  });
  const { data: known } = useQuery(q.escalations.list.queryOptions({ input: { conversationId } }));
  // Drawn once all of it is known, so that the focus goes where the choice is and the next key is heard.
  if (!view || !start || !known) return null;
  const name = view.customer.name || t('conversation.nameless');
  const { subject: whole } = view.conversation;
  const subject = whole.length > 40 ? `${cutText(whole, 39).trimEnd()}…` : whole;
  return (
    <Dialog
      size={620}
      onClose={() => showOverlay(null)}
      title={subject ? t('escalation.cardWith', { name, subject }) : t('escalation.card', { name })}
    >
      <Content view={view} start={start} known={known} />
    </Dialog>
  );
}

/** Escalates the conversation in which one is. */
export function EscalateDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'escalate');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Card conversationId={conversationId} /> : null;
}
