import { useCallback, useRef } from 'react';
import type { AlongAction } from '../../../shared/contract/along.ts';
import { engine } from '../../engine/client.ts';
import { usePeople } from '../../engine/people.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayAction } from '../../ui/macro/sayable-action.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { wasTakenBack } from './held-sends.ts';

type Sent = {
  /** The message's key in the outbox. */
  readonly head: string;
  readonly customerName: string;
  /** Until then the message itself can be taken back, with all of it; null: it left at once. */
  readonly heldUntil: number | null;
  readonly reversible: readonly { readonly key: string; readonly action: AlongAction }[];
};

/** Offers to take back what was done along with a message, as soon as that cannot be taken back any more. */
export function useUndoAlong(): (sent: Sent) => void {
  const { t } = useTranslation();
  const people = usePeople();
  // Those of later: it is offered when the undo delay is over.
  const current = useRef({ t, people });
  current.current = { t, people };

  return useCallback(({ head, customerName, heldUntil, reversible }) => {
    if (reversible.length === 0) return;
    const say = (action: AlongAction) => sayAction(action, current.current.people, current.current.t);
    const undo = async () => {
      const { t } = current.current;
      try {
        const { steps } = await engine.compose.undoAlong({ keys: reversible.map(({ key }) => key) });
        const left = steps.flatMap(({ action, outcome }) =>
          outcome === 'undone' ? [] : [t(`composer.along.${outcome}`, { action: say(action) })],
        );
        if (left.length === 0) toast(t('composer.along.undone'), 'info', { key: `along ${head}` });
        else
          toast(t('composer.along.undoneInPart', { left: left.join('; ') }), 'warning', {
            key: `along ${head}`,
          });
      } catch (error) {
        toast(t(`problems.${problemOf(error).kind}`), 'warning');
      }
    };
    const offer = () => {
      if (wasTakenBack(head)) return;
      const { t } = current.current;
      const actions = reversible.map(({ action }) => say(action)).join('; ');
      toast(t('composer.along.offer', { name: customerName, actions }), 'info', {
        key: `along ${head}`,
        undo: { label: t('conversation.act.undo'), run: () => void undo() },
      });
    };
    if (heldUntil === null) offer();
    else setTimeout(offer, Math.max(0, heldUntil - Date.now()));
  }, []);
}
