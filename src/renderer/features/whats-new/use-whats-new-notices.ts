import { useEffect, useRef } from 'react';
import { useMe } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { useWhatsNew } from './use-whats-new.ts';

/**
 * Says that something is new when the shift begins and after a break, that something is still to be read when a break
 * begins, and that a trainer has reminded of it. In the corner, without taking the focus: nobody waits for it.
 */
export function useWhatsNewNotices(): void {
  const { t } = useTranslation();
  const data = useWhatsNew();
  const state = useMe()?.state ?? null;
  const saidIn = useRef<string | null>(null);
  const reminded = useRef<number | null>(null);
  const count = (data?.entries.length ?? 0) + (data?.more ?? 0);
  const owed = data?.entries.filter(({ toRead }) => toRead !== null) ?? [];
  const remindedAt = Math.max(0, ...owed.map(({ toRead }) => toRead?.remindedAt ?? 0));

  useEffect(() => {
    if (!data || state === null) return;
    const action = { label: t('whatsNew.look'), run: () => showOverlay('whats-new') };
    const came = saidIn.current !== state;
    saidIn.current = state;
    const before = reminded.current;
    reminded.current = remindedAt;
    if (before !== null && remindedAt > before)
      toast(t('whatsNew.reminded', { count: owed.length }), 'warning', { key: 'whats-new', action });
    else if (came && owed.length > 0)
      toast(t('whatsNew.buttonRead', { count: owed.length }), 'warning', { key: 'whats-new', action });
    else if (came && count > 0 && state === 'available')
      toast(t('whatsNew.notice', { count }), 'info', { key: 'whats-new', action });
  }, [data, state, count, owed.length, remindedAt, t]);
}
