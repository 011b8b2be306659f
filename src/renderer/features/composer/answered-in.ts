import { findUnfilled } from '../../../shared/domain/placeholders.ts';

type Filling = { readonly start: number; readonly end: number; readonly text: string };

/** What to put where in a text so that its `{{ask.…}}` are answered; the last place first, so that the others stay right. */
export function answeredIn(text: string, answers: Readonly<Record<string, string>>): readonly Filling[] {
  return findUnfilled(text)
    .flatMap(({ expression, start, end }) => {
      const answer = answers[/^ask\.(\w+)/.exec(expression)?.[1] ?? ''];
      return answer ? [{ start, end, text: answer }] : [];
    })
    .reverse();
}
