/** Calm progress on the terminal: one line a step, with the time it took; long steps say that they go on. */

const interactive = Boolean(process.stdout.isTTY) && !process.env.CI;
const reminderMilliseconds = 15_000;

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 950) return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** @param {string} text */
function drawOver(text) {
  process.stdout.write(`\r\x1b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}

/**
 * Runs one step of the set-up and prints how it went. `work` may call `say` with what it is doing; what it
 * returns is passed on, and its last `say` is printed as the outcome.
 *
 * @type {<T>(title: string, work: (say: (text: string) => void) => T | Promise<T>) => Promise<T>}
 */
export const step = async (title, work) => {
  const began = performance.now();
  let detail = '';
  let announced = false;
  const line = (/** @type {string} */ mark) =>
    `  ${mark} ${title}${detail ? `: ${detail}` : ''} (${duration(performance.now() - began)})`;
  const timer = setInterval(
    () => {
      if (interactive) drawOver(line('…'));
      else console.log(line('…'));
      announced = true;
    },
    interactive ? 250 : reminderMilliseconds,
  );
  const say = (/** @type {string} */ text) => {
    detail = text;
    if (interactive && announced) drawOver(line('…'));
  };
  try {
    const result = await work(say);
    clearInterval(timer);
    if (interactive && announced) drawOver('');
    console.log(line('✓'));
    return result;
  } catch (error) {
    clearInterval(timer);
    if (interactive && announced) drawOver('');
    console.log(line('✗'));
    throw error;
  }
};

/**
 * Something a person must put right: what happened, and what to do about it.
 *
 * @param {string} what
 * @param {string} advice
 */
export function problem(what, advice) {
  return Object.assign(new Error(what), { advice });
}

/**
 * Tells what went wrong and what to do; an unforeseen error shows its stack as well.
 *
 * @param {unknown} error
 */
export function reportProblem(error) {
  const advice = error instanceof Error && 'advice' in error ? String(error.advice) : '';
  console.error(`\n${error instanceof Error ? (advice ? error.message : (error.stack ?? error)) : error}`);
  console.error(advice ? `What to do: ${advice}\n` : '');
}
