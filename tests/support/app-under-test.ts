/** The built app as `npm run e2e` prepared it: what to start, and how on this machine. */
export interface AppUnderTest {
  executable: string;
  /** Before the app's own arguments. */
  args: string[];
  /** For people: which runtime it is. */
  runtime: string;
}

/** Hands the prepared app to the tests, which run in other processes. */
export const appUnderTestVariable = 'GROUNDCREW_APP_UNDER_TEST';

/** The prepared app; throws when the tests were not started through npm. */
export function appUnderTest(): AppUnderTest {
  const prepared = process.env[appUnderTestVariable];
  if (!prepared) throw new Error('start the tests with: npm run e2e -- [--grep @tag] [file]');
  return JSON.parse(prepared);
}

/** Size of the virtual display on which a worker's apps show themselves, where it is not the usual one. */
export const displaySizeVariable = 'GROUNDCREW_DISPLAY_SIZE';

/** In pixels; nothing where none was asked for. */
export function displaySize(): { width?: number; height?: number } {
  return JSON.parse(process.env[displaySizeVariable] ?? '{}');
}
