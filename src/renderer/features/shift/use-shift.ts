import type { AgentState } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useMe } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** Says where I stand from now on. */
export function useSetState(): (state: AgentState) => void {
  const { t } = useTranslation();
  return (state) => {
    engine.shift.set({ state }).catch((error: unknown) => {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    });
  };
}

/** The commands for where I stand, for every window. */
export function useShiftCommands(): void {
  const me = useMe();
  const setState = useSetState();
  const canBe = (state: AgentState) => me !== null && me.state !== state;
  useCommands([
    { id: 'setAvailable', run: () => setState('available'), when: () => canBe('available') },
    { id: 'setAway', run: () => setState('away'), when: () => canBe('away') },
    { id: 'takeBreak', run: () => setState('break'), when: () => canBe('break') },
    { id: 'endShift', run: () => showOverlay('handover'), when: () => me !== null },
  ]);
}
