import { Button, NumberInput, Switch } from '@mantine/core';
import { problemOf } from '../../engine/problem.ts';
import { useSimulator } from '../../engine/simulator.ts';
import { shell } from '../../state/shell.ts';
import { useShellInfo } from '../../state/shell-info.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { shortSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { SettingRow, SettingSection } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

/** The demo's simulated customers, their pace, and their side of the chat. */
export function Demo() {
  const { t } = useTranslation();
  const { state, change, error } = useSimulator(true);
  const chatPage = useShellInfo()?.chatPage ?? null;
  const surging = useClock((now) =>
    state?.surgeUntil && state.surgeUntil > now
      ? t('settings.demo.running', { span: shortSpan(state.surgeUntil - now) })
      : '',
  );
  const set = (wish: Parameters<typeof change>[0]) =>
    change(wish, { onError: (failure) => toast(t(`problems.${problemOf(failure).kind}`), 'error') });

  return (
    <SettingSection id="demo" title={t('settings.sections.demo')}>
      {state?.available ? (
        <>
          <SettingRow
            label={t('settings.demo.simulator')}
            text={t('settings.demo.simulatorText')}
            labelFor="setting-simulator"
          >
            <Switch
              id="setting-simulator"
              checked={state.on}
              onChange={(event) => set({ on: event.currentTarget.checked })}
            />
          </SettingRow>
          <SettingRow label={t('settings.demo.perMinute')} labelFor="setting-per-minute">
            <NumberInput
              id="setting-per-minute"
              key={state.perMinute}
              w={96}
              min={1}
              max={600}
              allowDecimal={false}
              defaultValue={state.perMinute}
              disabled={!state.on}
              onBlur={(event) => {
                const perMinute = Number.parseInt(event.currentTarget.value, 10);
                if (perMinute >= 1 && perMinute <= 600 && perMinute !== state.perMinute) set({ perMinute });
              }}
            />
          </SettingRow>
          <SettingRow label={t('settings.demo.surge')} text={surging || t('settings.demo.surgeText')}>
            <Button
              variant="default"
              disabled={surging !== ''}
              onClick={() => set({ on: true, surge: true })}
            >
              {t('settings.demo.start')}
            </Button>
          </SettingRow>
        </>
      ) : (
        error !== null && <p className={classes.hint}>{t('settings.demo.unavailable')}</p>
      )}
      {chatPage && (
        <SettingRow label={t('settings.demo.chat')} text={t('settings.demo.chatText', { url: chatPage })}>
          <Button variant="default" onClick={() => void shell().openExternal(chatPage)}>
            {t('settings.demo.open')}
          </Button>
        </SettingRow>
      )}
    </SettingSection>
  );
}
