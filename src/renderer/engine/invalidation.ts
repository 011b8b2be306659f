import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ChangedKey } from '../../shared/contract/events.ts';
import { q } from './queries.ts';

/** How surely a customer has to show who they are and has shown it, and what of their account that opens or tells. */
const ofIdentity = () => [q.freezes.identityNeed.key(), q.freezes.begin.key(), q.macros.preview.key()];

/** The queries that a changed key makes stale. */
function staleQueries(changed: ChangedKey): QueryKey[] {
  switch (changed.topic) {
    case 'views':
      return [q.inbox.views.key()];
    case 'inbox':
      return [q.inbox.list.key(), q.inbox.rows.key(), q.shift.handover.key()];
    case 'outbox':
      return [q.outbox.key(), q.scheduled.key()];
    case 'status':
      return [q.status.key(), q.files.pictures.key()];
    case 'drafts':
      return [q.draft.key()];
    case 'scheduled':
      return [q.scheduled.key()];
    case 'reminders':
      return [q.reminders.key()];
    case 'sides':
      return [q.sides.key()];
    case 'escalations':
      return [q.escalations.list.key(), q.escalations.begin.key()];
    case 'signals':
      return [q.signals.list.key(), ...ofIdentity()];
    case 'kyc':
      return [q.kyc.get.key()];
    case 'recoveries':
      return [q.recovery.list.key()];
    case 'freezes':
      return [q.freezes.list.key(), ...ofIdentity()];
    case 'side-draft':
      return [q.sides.draft.key({ input: { id: changed.id } })];
    case 'macros':
      return [q.macros.key(), q.ownMacros.key()];
    case 'articles':
      return [q.articles.key()];
    case 'whats-new':
      return [q.whatsNew.key()];
    case 'people':
      return [q.people.key()];
    case 'settings':
      return [q.settings.key(), q.files.pictures.key()];
    case 'layouts':
      return [q.layouts.key()];
    case 'customers':
      return [q.customer.card.key()];
    case 'uploads':
      return [q.files.uploads.key()];
    case 'spelling':
      return [q.spelling.words.key()];
    case 'search':
      return [q.search.key()];
    case 'draft':
      return (['reply', 'note'] as const).map((mode) =>
        q.draft.get.key({ input: { conversationId: changed.id, mode } }),
      );
    case 'conversation':
      return [q.conversation.get.key({ input: { id: changed.id } }), ...ofIdentity()];
    case 'thread':
      return [
        q.conversation.thread.key({ input: { id: changed.id } }),
        q.articles.suggest.key({ input: { conversationId: changed.id } }),
      ];
    case 'customer':
      return [
        q.customer.card.key({ input: { id: changed.id } }),
        ...ofIdentity(),
        ...(['open', 'past'] as const).map((which) =>
          q.customer.conversations.key({ input: { id: changed.id, which } }),
        ),
      ];
  }
}

export function invalidate(client: QueryClient, keys: readonly ChangedKey[]): void {
  for (const key of keys) {
    // A refetch under way read the state before this change; let it finish the job anew.
    for (const queryKey of staleQueries(key)) void client.invalidateQueries({ queryKey });
  }
}
