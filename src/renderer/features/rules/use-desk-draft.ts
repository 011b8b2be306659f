import {
  type DeskDraft,
  type DeskKind,
  type DeskThings,
  setDeskDraft,
  useDeskDrafts,
} from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isSame } from '../../ui/is-same.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** The draft of this kind, and the way to begin one: what is written stays open until it is saved or discarded. */
export function useDeskDraft<Kind extends DeskKind>(kind: Kind) {
  const { t } = useTranslation();
  const draft = useDeskDrafts((state): DeskDraft<DeskThings[DeskKind]> | null => state[kind]) as DeskDraft<
    DeskThings[Kind]
  > | null;

  /**
   * Opens `thing`, or closes it when it is open; `expected` is its version, null for a new one. `kept`: how what is
   * open now stands at the hub.
   */
  const begin = (
    thing: DeskThings[Kind],
    expected: number | null,
    kept: DeskThings[Kind] | undefined,
  ): void => {
    if (draft?.touched && !isSame(kept, draft.thing)) {
      if (draft.thing.id !== thing.id)
        toast(t('rules.draft.keep', { name: draft.thing.name }), 'warning', { key: 'desk-draft' });
      return;
    }
    setDeskDraft(kind, draft?.thing.id === thing.id ? null : { thing, expected, touched: expected === null });
  };

  /** After the hub has saved or removed `id`. */
  const settled = (id: string, said: 'saved' | 'removed'): void => {
    if (draft?.thing.id === id) setDeskDraft(kind, null);
    toast(t(`rules.${said}`), 'success', { key: 'desk-saved' });
  };
  return { draft, begin, settled };
}
