import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../engine/queries.ts';
import { useKnownSettings } from '../engine/settings.ts';
import { shell } from '../state/shell.ts';
import { speakAsWished } from '../text/language-memory.ts';
import { applyAppearance, isDark } from '../ui/appearance.ts';
import { setKeySettings } from '../ui/keys/keys-now.ts';
import { theme } from '../ui/theme.ts';
import { Toasts } from '../ui/toast/Toasts.tsx';
import { Boundary } from './Boundary.tsx';
import { Gate } from './Gate.tsx';
import { useShellEars } from './use-shell-ears.ts';

/** The page's appearance follows the settings; Mantine only needs to know which scheme it is. */
const schemes = {
  get: () => (isDark() ? ('dark' as const) : ('light' as const)),
  set: () => {},
  clear: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
};

/** Looks, speaks and hears keys as the settings wish, once the engine has said them. */
function Appearance() {
  useShellEars();
  const settings = useKnownSettings();
  const { theme: wished, density, language, keys } = settings ?? {};
  useEffect(() => {
    if (wished === undefined || density === undefined) return;
    applyAppearance({ theme: wished, density });
    void shell().setTheme(wished);
  }, [wished, density]);
  useEffect(() => {
    if (language === undefined) return;
    void speakAsWished(language).then((spoken) => shell().setLanguage(spoken));
  }, [language]);
  useEffect(() => {
    if (keys) setKeySettings(keys);
  }, [keys]);
  return null;
}

export function App() {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        colorSchemeManager={schemes}
        // All variables stand in tokens.css: a style element would need a laxer content policy.
        withCssVariables={false}
        withGlobalClasses={false}
        getRootElement={() => undefined}
      >
        <QueryClientProvider client={queryClient}>
          <Appearance />
          <Boundary>
            <Gate />
          </Boundary>
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
