import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { typeAhead } from '../../ui/keys/typed-ahead.ts';

/**
 * Keeps what is typed from now on for the field of this conversation, which is about to have the focus or to be ready:
 * until then letters would be commands. Enter is dropped: it might send what nobody has seen.
 */
export function typeIntoComposer(conversationId: string, mode: DraftMode): void {
  const composer = `[data-composer="${CSS.escape(conversationId)}"][data-mode="${mode}"]`;
  typeAhead({
    field: `${composer} :is(textarea:not([readonly]), [contenteditable="true"])`,
    enter: false,
  });
}
