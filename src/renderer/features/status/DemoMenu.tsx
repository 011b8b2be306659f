import { Menu } from '@mantine/core';
import { IconExternalLink, IconFlask, IconWaveSawTool } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOf } from '../../engine/problem.ts';
import { useSimulator } from '../../engine/simulator.ts';
import { shell } from '../../state/shell.ts';
import { useShellInfo } from '../../state/shell-info.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useClock } from '../../ui/time/clock.ts';
import { shortSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './StatusBar.module.css';

/** The demo's own controls: simulated customers, a surge, and the customers' side in a browser. */
export function DemoMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { state, change } = useSimulator(true);
  const chatPage = useShellInfo()?.chatPage ?? null;
  const surge = useClock((now) =>
    state?.surgeUntil && state.surgeUntil > now
      ? t('status.demo.surging', { span: shortSpan(state.surgeUntil - now) })
      : '',
  );
  const set = (wish: { on?: boolean; surge?: boolean }) =>
    change(wish, { onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error') });
  const openChat = async () => {
    if (chatPage && !(await shell().openExternal(chatPage)))
      toast(t('status.demo.noBrowser', { url: chatPage }), 'info');
  };

  useCommands([
    { id: 'toggleSimulator', run: () => set({ on: !state?.on }), when: () => state?.available === true },
    { id: 'startSurge', run: () => set({ on: true, surge: true }), when: () => state?.available === true },
    { id: 'openChatPage', run: () => void openChat(), when: () => chatPage !== null },
  ]);

  return (
    <Menu position="top-end" width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <button type="button" className={`${classes.item} gc-focus-inset`}>
          <IconFlask size={14} aria-hidden />
          {surge || t('status.demo.label')}
          {state?.on && <span className={classes.dot} data-tone="good" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {state?.available && (
          <>
            <Menu.CheckboxItem checked={state.on} closeMenuOnClick={false} onChange={(on) => set({ on })}>
              {t('status.demo.simulator')}
              <div className={classes.quiet}>
                {t('status.demo.simulatorText', { count: state.perMinute })}
              </div>
            </Menu.CheckboxItem>
            <Menu.Item
              leftSection={<IconWaveSawTool size={16} />}
              disabled={surge !== ''}
              onClick={() => set({ on: true, surge: true })}
            >
              {surge || t('status.demo.surge')}
            </Menu.Item>
          </>
        )}
        {chatPage && (
          <Menu.Item
            leftSection={<IconExternalLink size={16} className="gc-mirror" />}
            onClick={() => void openChat()}
          >
            {t('status.demo.chatPage')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
