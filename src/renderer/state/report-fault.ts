import { faultFrame, faultFrames, faultName, type PageFault } from '../../shared/contract/shell.ts';
import { shell } from './shell.ts';

/** Puts what broke into the app's log: its kind and where it happened, without its message. */
export function reportFault(kind: PageFault['kind'], error: unknown, componentStack = ''): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error();
  shell().reportFault({
    kind,
    name: faultName.test(name) ? name : 'Error',
    // A message stands before the frames, and may hold lines that look like some.
    stack: framesOf(stack.slice(Math.max(0, stack.indexOf(message)) + message.length)),
    within: framesOf(componentStack),
  });
}

/** From now on, whatever nobody in the page catches. */
export function reportUncaught(page: Window): void {
  // Without an error it is the browser's own remark, as of an observer that came round late.
  page.addEventListener('error', ({ error }) => error && reportFault('error', error));
  page.addEventListener('unhandledrejection', ({ reason }) => reportFault('rejection', reason));
}

/** `at Row (app://groundcrew/assets/index.js:1:20)` as `Row /assets/index.js:1:20`. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name, path] =
        /^\s*at (?:(?:async |new )?(\S+) )?\(?(?:[a-z]+:\/\/[^/\s]*)?(\/\S*?)\)?$/.exec(line) ?? [];
      const frame = name ? `${name} ${path}` : path;
      return frame && faultFrame.test(frame) ? [frame] : [];
    })
    .slice(0, faultFrames);
}
