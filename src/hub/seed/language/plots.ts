import type { Pair, TopicTalk } from './language.ts';
import { plotsOf } from './phrase.ts';

/**
 * A topic has several plots: a withdrawal is late because of a review, of a busy network, of an empty wallet.
 * Phrases marked `#review` are said in that plot alone, unmarked ones in all. A plot whose name begins with
 * `no-` ends badly for the customer.
 */
export type Plot = string;

function marksOf(entry: string | Pair): readonly string[] | null {
  return plotsOf(typeof entry === 'string' ? entry : entry[0]);
}

const known = new WeakMap<TopicTalk, readonly Plot[]>();

/** All plots of a topic; at least one, which may have no name. */
export function plotsOfTopic(talk: TopicTalk): readonly Plot[] {
  const before = known.get(talk);
  if (before) return before;
  const lists: readonly (readonly (string | Pair)[])[] = [talk.open, talk.work, talk.solve];
  const names = new Set(lists.flat().flatMap((entry) => marksOf(entry) ?? []));
  const plots = names.size > 0 ? [...names] : [''];
  known.set(talk, plots);
  return plots;
}

const chosen = new WeakMap<readonly (string | Pair)[], Map<Plot, readonly (string | Pair)[]>>();

/** What of a list may be said in this plot (`review+money`: in either); the same list every time. */
export function inPlot<Entry extends string | Pair>(list: readonly Entry[], plot: Plot): readonly Entry[] {
  let byPlot = chosen.get(list);
  if (!byPlot) {
    byPlot = new Map();
    chosen.set(list, byPlot);
  }
  let entries = byPlot.get(plot) as readonly Entry[] | undefined;
  if (!entries) {
    const marks = plot.split('+');
    entries = list.filter((entry) => marksOf(entry)?.some((mark) => marks.includes(mark)) ?? true);
    byPlot.set(plot, entries);
  }
  return entries;
}

export function endsWell(plot: Plot): boolean {
  return !plot.startsWith('no-');
}
