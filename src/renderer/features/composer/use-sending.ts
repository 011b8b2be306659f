import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import type { Finding, GuardKind } from '../../../shared/contract/guards.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { unfilledOf } from '../../../shared/domain/macro-action.ts';
import { findUnfilled, type Unfilled } from '../../../shared/domain/placeholders.ts';
import type { Status } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useSettings } from '../../engine/settings.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { goOn, nearestTo } from '../../ui/go-on.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { noteHeld } from './held-sends.ts';
import { joined } from './live-draft.ts';
import type { DraftHandle } from './open-drafts.ts';
import { withSignature } from './signature.ts';
import { isTakingIn } from './use-files.ts';
import { useUndoAlong } from './use-undo-along.ts';
import type { Written } from './written.ts';

export type SendProblem = {
  readonly text: string;
  /** The place in the text to go to. */
  readonly at?: Unfilled;
};

/** What was found in a text that was about to leave, and how it was to leave. */
export type Held = { readonly findings: readonly Finding[]; readonly how: SendHow };

/** What happens besides sending: the conversation's next status or its snooze; or the time to send it at. */
export type SendHow = {
  readonly thenStatus?: Status;
  readonly thenSnooze?: number;
  readonly at?: number;
};

/** The first placeholder behind the cursor, or the first of all. */
export function nextUnfilled(text: string, from: number): Unfilled | undefined {
  const unfilled = findUnfilled(text);
  return unfilled.find(({ start }) => start >= from) ?? unfilled[0];
}

/** Sending, and what keeps from it. */
export function useSending(
  view: ConversationView,
  mode: DraftMode,
  handle: DraftHandle,
  /** What stands below it when it leaves. */
  signature: string,
) {
  const { t } = useTranslation();
  const { afterSend } = useSettings();
  const offerUndoAlong = useUndoAlong();
  /** A note ends nothing. */
  const usual = mode === 'reply' ? afterSend : 'stay';
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [guarded, setGuarded] = useState<Held | null>(null);
  const { id } = view.conversation;

  const unfilledProblem = (text: string, from: number): SendProblem | null => {
    const at = nextUnfilled(text, from);
    if (!at) return null;
    const { expression } = at;
    return { at, text: t('composer.problem.unfilled', { count: findUnfilled(text).length, expression }) };
  };

  const obstacle = ({ text, attachments, actions }: Written, cursor: number): SendProblem | null => {
    if (text.trim() === '' && attachments.length === 0) return { text: t(`composer.problem.empty.${mode}`) };
    const { messageCharacters: most } = limits;
    if (text.length > most) return { text: t('composer.problem.tooLong', { used: text.length, most }) };
    const expression = unfilledOf(actions);
    if (expression !== null) return { text: t('composer.problem.unfilledAlong', { expression }) };
    return unfilledProblem(text, cursor);
  };

  /**
   * Sends what is written; answers with what keeps it from being sent, if anything does. `accepted` is what the
   * agent has been shown and sends all the same; anything else that is found is shown first.
   */
  const send = async (
    how: SendHow,
    cursor: number,
    accepted: readonly GuardKind[] = [],
  ): Promise<SendProblem | 'guarded' | null> => {
    const looked = withSignature(handle.read(), signature);
    const before = isTakingIn(handle)
      ? { text: t('composer.problem.filesComing') }
      : obstacle(looked, cursor);
    setProblem(before);
    if (before) return before;
    const { text, sources } = looked;
    const found = await engine.compose.check({ conversationId: id, mode, text, sources }).catch(() => []);
    const findings = found.filter(({ kind }) => !accepted.includes(kind));
    if (findings.length > 0) {
      setGuarded({ findings: found, how });
      return 'guarded';
    }
    setGuarded(null);
    // Typed on while it was looked through: then that is what has to be looked through.
    if (withSignature(handle.read(), signature).text !== text) return send(how, cursor, accepted);
    const written = await handle.take();
    const going = written.actions.findLast((action) => action.type === 'go')?.to ?? usual;
    const nearest = going === 'next' ? await nearestTo(id) : null;
    try {
      const { keys, heldUntil, lacksForEscalation, reversible } = await engine.compose.send({
        conversationId: id,
        mode,
        ...withSignature(written, signature),
        thenStatus: how.thenStatus ?? null,
        thenSnooze: how.thenSnooze ?? null,
        at: how.at ?? null,
        accepted: [...accepted],
      });
      if (how.at !== undefined)
        toast(t('composer.sent.scheduled', { when: dateAndTime(how.at) }), 'success', { key: 'scheduled' });
      const [key] = keys;
      const { name: customerName } = view.customer;
      if (key && heldUntil !== null) noteHeld({ key, conversationId: id, customerName, until: heldUntil });
      if (key) offerUndoAlong({ head: key, customerName, heldUntil, reversible });
      if (!lacksForEscalation) goOn(id, going, nearest);
      else {
        toast(t('composer.sent.lacks'), 'warning', { key: `lacks ${id}` });
        if (useWorkspace.getState().activeId === id) showOverlay('escalate');
      }
      return null;
    } catch (error) {
      // What was typed in the meantime stays, behind what could not be sent.
      handle.write(joined(written, handle.read()));
      const { kind } = problemOf(error);
      const after: SendProblem =
        (kind === 'unfilled-placeholder' && unfilledProblem(written.text, 0)) ||
        (kind === 'internal-article'
          ? { text: t('composer.problem.internalArticle') }
          : { text: t(`problems.${kind}`) });
      setProblem(after);
      return after;
    }
  };

  return { send, problem, setProblem, guarded, dropGuarded: () => setGuarded(null) };
}
