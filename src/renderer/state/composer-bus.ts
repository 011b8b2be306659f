import type { Attachment, Source } from '../../shared/domain/conversation.ts';
import type { MacroAction } from '../../shared/domain/macro-action.ts';

export type Insertion = {
  readonly conversationId: string;
  readonly text: string;
  /** Macros and articles that the text comes from; they go along with the message. */
  readonly sources?: readonly Source[];
  readonly macroId?: string;
  /** The language that the macro speaks. */
  readonly locale?: string;
  /** What the macro asks the agent for. */
  readonly asks?: readonly string[];
  /** What a macro does besides its text, and the files it brings: they go out with the message. */
  readonly actions?: readonly MacroAction[];
  readonly attachments?: readonly Attachment[];
};

type Composer = (insertion: Insertion) => void;

const composers = new Map<string, Composer>();

/** The composer of a conversation takes insertions while it is mounted. Returns the way to stop. */
export function takeInsertions(conversationId: string, composer: Composer): () => void {
  composers.set(conversationId, composer);
  return () => {
    if (composers.get(conversationId) === composer) composers.delete(conversationId);
  };
}

/** Puts text at the cursor of a conversation's composer; answers false when that conversation is not open. */
export function insertText(insertion: Insertion): boolean {
  const composer = composers.get(insertion.conversationId);
  composer?.(insertion);
  return composer !== undefined;
}
