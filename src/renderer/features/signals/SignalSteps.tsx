import { Button } from '@mantine/core';
import type { SignalView } from '../../../shared/contract/signals.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { type SignalStep, signalRules } from '../../../shared/domain/signals/rules.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { saySignal } from '../../ui/signals/say-signal.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Signals.module.css';

/** What helps, in its order: each opens what it needs; the escalation goes to security and says why. */
export function SignalSteps({ signal, conversationId }: { signal: SignalView; conversationId: string }) {
  const { t } = useTranslation();
  const escalate = async () => {
    try {
      const { draft, targets, restricted } = await engine.escalations.begin({ conversationId });
      const target =
        targets.find(({ key }) => key === 'security') ?? targets.find(({ id }) => restricted.includes(id));
      const [reason] = target?.reasons ?? [];
      // What somebody has begun to write there stays.
      if (!draft && target && reason) {
        const what = t(`signals.kinds.${signal.kind}`);
        const note = t('signals.noteFor', { what, why: saySignal(signal, t) });
        await engine.escalations.saveDraft({
          conversationId,
          draft: {
            ...{ targetId: target.id, reason: reason.key, there: [], override: '', tell: false },
            severity: signal.severity === 'high' ? 'critical' : 'high',
            note: note.slice(0, limits.escalationTextCharacters),
          },
        });
      }
      showOverlay('escalate');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'signal' });
    }
  };
  const run: Record<SignalStep, () => void> = {
    identity: () => showOverlay('identity'),
    freeze: () => showOverlay('freeze'),
    escalate: () => void escalate(),
  };
  return (
    <div className={classes.row}>
      {signalRules[signal.kind].steps.map((step) => (
        <Button key={step} size="compact-xs" variant="default" onClick={run[step]}>
          {t(`signals.steps.${step}`)}
        </Button>
      ))}
    </div>
  );
}
