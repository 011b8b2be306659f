import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { PageFault } from '../../shared/contract/shell.ts';
import { Boundary } from './Boundary.tsx';

it('a part that breaks leaves the rest of the window, and is written down by where it stands', async () => {
  const said: PageFault[] = [];
  vi.stubGlobal('groundcrew', { reportFault: (fault: PageFault) => said.push(PageFault.parse(fault)) });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // The page of these tests has none, and Mantine asks it.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = (): never => {
    throw new TypeError('Maya Quint wrote this');
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  try {
    await act(async () =>
      root.render(
        <MantineProvider>
          <p>the rest</p>
          <Boundary>
            <Broken />
          </Boundary>
        </MantineProvider>,
      ),
    );
    expect(place.textContent).toContain('the rest');
    expect(place.querySelector('[role=alert]')).not.toBeNull();
    expect(said).toMatchObject([{ kind: 'view', name: 'TypeError' }]);
    expect(said[0]?.within.join('\n')).toContain('Broken ');
    expect(JSON.stringify(said)).not.toContain('Maya');
  } finally {
    await act(async () => root.unmount());
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
});
