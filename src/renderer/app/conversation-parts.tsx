import { Composer } from '../features/composer/Composer.tsx';
import { ConversationPane as Pane } from '../features/conversation/ConversationPane.tsx';
import { SidePanel as Panel } from '../features/customer/SidePanel.tsx';
import { EscalationsHere } from '../features/escalation/EscalationsHere.tsx';
import { AccountLine } from '../features/freeze/AccountLine.tsx';
import { FreezesHere } from '../features/freeze/FreezesHere.tsx';
import { KnowledgeTab } from '../features/knowledge/KnowledgeTab.tsx';
import { MacrosTab } from '../features/knowledge/MacrosTab.tsx';
import { KycHere } from '../features/kyc/KycHere.tsx';
import { KycLine } from '../features/kyc/KycLine.tsx';
import { HalfDoneHere } from '../features/outbox/HalfDoneHere.tsx';
import { RecoveryHere } from '../features/recovery/RecoveryHere.tsx';
import { RecoveryLine } from '../features/recovery/RecoveryLine.tsx';
import { RemindersHere } from '../features/reminders/RemindersHere.tsx';
import { SidesTab } from '../features/sides/SidesTab.tsx';
import { SignalsHere } from '../features/signals/SignalsHere.tsx';
import { SignalsLine } from '../features/signals/SignalsLine.tsx';

/** The open conversation with its composer: features do not import each other. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  return (
    <Pane
      conversationId={conversationId}
      composer={(view) => (
        <>
          <SignalsHere conversationId={conversationId} />
          <FreezesHere conversationId={conversationId} />
          <EscalationsHere view={view} />
          <RecoveryHere view={view} />
          <RemindersHere conversationId={conversationId} />
          <KycHere view={view} />
          <HalfDoneHere conversationId={conversationId} />
          <Composer view={view} />
        </>
      )}
    />
  );
}

/** What stands beside it: the customer, knowledge, macros, and what other teams were asked. */
export function SidePanel({ conversationId }: { conversationId: string }) {
  return (
    <Panel
      conversationId={conversationId}
      knowledge={(view) => <KnowledgeTab view={view} />}
      macros={(view) => <MacrosTab view={view} />}
      teams={(view) => <SidesTab view={view} />}
      protection={(view) => (
        <>
          <SignalsLine conversationId={view.conversation.id} />
          <KycLine view={view} />
          <AccountLine view={view} />
          <RecoveryLine conversationId={view.conversation.id} />
        </>
      )}
    />
  );
}
