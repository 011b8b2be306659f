import { type Locator, expect as playwrightExpect } from '@playwright/test';

/** What can only hold of an element that is there. */
const needAnElement = new Set([
  'toBeVisible',
  'toBeFocused',
  'toBeChecked',
  'toBeEnabled',
  'toBeDisabled',
  'toBeInViewport',
  'toContainText',
  'toHaveText',
  'toHaveValue',
  'toHaveAttribute',
  'toHaveAccessibleName',
  'toHaveAccessibleDescription',
]);

const isLocator = (actual: unknown): actual is Locator =>
  typeof actual === 'object' && actual !== null && 'waitFor' in actual && 'locator' in actual;

/** Of the options that a matcher was called with, which stand last. */
const timeoutIn = (args: readonly unknown[]) => {
  const last = args.at(-1);
  return typeof last === 'object' && last !== null && 'timeout' in last ? Number(last.timeout) : 15_000;
};

function waitingFor(locator: Locator, assertions: object): object {
  return new Proxy(assertions, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function' || !needAnElement.has(String(name))) return found;
      return async (...args: unknown[]) => {
        // Where it does not come, the matcher says so.
        await locator
          .first()
          .waitFor({ state: 'attached', timeout: timeoutIn(args) })
          .catch(() => {});
        return found.apply(target, args);
      };
    },
  });
}

/**
 * Playwright's `expect`, which waits for an element to be there before it looks at it. Playwright itself describes the
 * whole page each time that it looks and finds nothing: a tenth of all that a test costs.
 */
export const expect: typeof playwrightExpect = new Proxy(playwrightExpect, {
  apply(target, self, args) {
    const assertions: object = Reflect.apply(target, self, args);
    return isLocator(args[0]) ? waitingFor(args[0], assertions) : assertions;
  },
});
