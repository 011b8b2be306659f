import { CompareDialog } from '../features/conversation/on-chain/CompareDialog.tsx';
import { RevealDialog } from '../features/customer/masked/RevealDialog.tsx';
import { EscalateDialog } from '../features/escalation/EscalateDialog.tsx';
import { EscalationsDrawer } from '../features/escalation/EscalationsDrawer.tsx';
import { PanicDialog } from '../features/escalation/PanicDialog.tsx';
import { FreezeDialog } from '../features/freeze/FreezeDialog.tsx';
import { FreezesDrawer } from '../features/freeze/FreezesDrawer.tsx';
import { IdentityDialog } from '../features/freeze/IdentityDialog.tsx';
import { OutboxDrawer } from '../features/outbox/OutboxDrawer.tsx';
import { OwnMacroDialog } from '../features/own-macros/OwnMacroDialog.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { RecoveryDialog } from '../features/recovery/RecoveryDialog.tsx';
import { RemindDialog } from '../features/reminders/RemindDialog.tsx';
import { RemindersDrawer } from '../features/reminders/RemindersDrawer.tsx';
import { HandoverDialog } from '../features/shift/HandoverDialog.tsx';
import { ShortcutsOverlay } from '../features/shortcuts/ShortcutsOverlay.tsx';
import { SidesDrawer } from '../features/sides/SidesDrawer.tsx';
import { SignalsDrawer } from '../features/signals/SignalsDrawer.tsx';
import { ViewBuilder } from '../features/views/ViewBuilder.tsx';
import { WhatsNewDialog } from '../features/whats-new/WhatsNewDialog.tsx';

/** What opens over the page, one at a time; the second paint brings it. */
export function Overlays() {
  return (
    <>
      <Palette />
      <ShortcutsOverlay />
      <OutboxDrawer />
      <CompareDialog />
      <RemindersDrawer />
      <RemindDialog />
      <WhatsNewDialog />
      <SidesDrawer />
      <EscalateDialog />
      <RecoveryDialog />
      <PanicDialog />
      <EscalationsDrawer />
      <FreezeDialog />
      <FreezesDrawer />
      <SignalsDrawer />
      <IdentityDialog />
      <RevealDialog />
      <HandoverDialog />
      <ViewBuilder />
      <OwnMacroDialog />
    </>
  );
}
