import { useEffect, useRef } from 'react';
import { useStatus } from '../../engine/status.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Demo } from './Demo.tsx';
import { DesktopSection } from './DesktopSection.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Notifications } from './Notifications.tsx';
import classes from './SettingsPage.module.css';
import { Wellbeing } from './Wellbeing.tsx';
import { Workstation } from './Workstation.tsx';
import { Writing } from './Writing.tsx';

/** Everything that can be set, on one page. Each change counts at once; there is nothing to save. */
export function SettingsPage() {
  const { t } = useTranslation();
  const status = useStatus();
  const page = useRef<HTMLElement>(null);
  const section = useWorkspace((state) => state.settingsSection);
  useEffect(() => {
    if (section === null) return;
    const part = page.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
    useWorkspace.setState({ settingsSection: null });
  }, [section]);
  return (
    <main className={classes.page} ref={page}>
      <div className={classes.column}>
        <h1 className={classes.title}>{t('settings.title')}</h1>
        <Appearance />
        <Keyboard />
        <Writing />
        <Notifications />
        <DesktopSection />
        <Wellbeing />
        {status?.embedded && <Demo />}
        {status && <Workstation status={status} />}
        {status && <About status={status} />}
      </div>
    </main>
  );
}
