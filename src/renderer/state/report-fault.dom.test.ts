import { beforeEach, expect, it, vi } from 'vitest';
import { PageFault, type ShellApi } from '../../shared/contract/shell.ts';
import { reportFault, reportUncaught } from './report-fault.ts';

const said: PageFault[] = [];

beforeEach(() => {
  said.length = 0;
  const reportFault: ShellApi['reportFault'] = (fault) => said.push(PageFault.parse(fault));
  vi.stubGlobal('groundcrew', { reportFault });
  return () => vi.unstubAllGlobals();
});

function brokenOver(text: string): Error {
  const error = new TypeError(text);
  error.stack = `TypeError: ${text}
    at Row (app://groundcrew/assets/index-3Kx.js:1:20)
    at async Promise.all (index 0)
    at app://groundcrew/assets/index-3Kx.js:9:1
    at new Thing (app://groundcrew/assets/index-3Kx.js:2:2)`;
  return error;
}

it('tells where a page broke, never over which words', () => {
  reportFault(
    'view',
    brokenOver('my words are\n    at legal (app://winner/thank:1:1)'),
    '\n    at List (app://groundcrew/a.js:5:5)\n    at div',
  );
  expect(said).toEqual([
    {
      kind: 'view',
      name: 'TypeError',
      stack: ['Row /assets/index-3Kx.js:1:20', '/assets/index-3Kx.js:9:1', 'Thing /assets/index-3Kx.js:2:2'],
      within: ['List /a.js:5:5'],
    },
  ]);
});

it.each(['a string', undefined, { text: 'of a customer' }])(
  'tells of what is no error (%o) that it was',
  (thrown) => {
    reportFault('rejection', thrown);
    expect(said).toMatchObject([{ kind: 'rejection', name: 'Error' }]);
    expect(JSON.stringify(said)).not.toContain('customer');
  },
);

it('hears what nobody catches, and not the browser’s own remarks', () => {
  reportUncaught(window);
  window.dispatchEvent(new ErrorEvent('error', { error: brokenOver('x') }));
  window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: brokenOver('y') }));
  expect(said.map(({ kind }) => kind)).toEqual(['error', 'rejection']);
});
