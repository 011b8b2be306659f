import type { TopicKey } from '../topics.ts';

/** A question and the answer that fits it, said by two people one after the other. */
export type Pair = readonly [question: string, answer: string];

/**
 * How people speak about one topic in one language. `open` never holds an address or a hash (it is also said on
 * the phone); `detail` does.
 */
export type TopicTalk = {
  readonly subject: readonly string[];
  /** The customer: what happened. */
  readonly open: readonly string[];
  /** The customer: the facts of the case. */
  readonly detail: readonly string[];
  /** The customer: what they want. */
  readonly want: readonly string[];
  /** The customer in public: X and Reddit. Absent: a short `open`. */
  readonly post?: readonly string[];
  /** The agent asks, the customer answers. */
  readonly probe: readonly Pair[];
  /** The agent: what is being done, or how this works. */
  readonly work: readonly string[];
  /** The customer asks on, the agent answers. */
  readonly follow: readonly Pair[];
  /** The agent: how it ended. */
  readonly solve: readonly string[];
};

export type Talk = {
  readonly customer: {
    readonly hello: readonly string[];
    readonly helloPolite: readonly string[];
    readonly thanksAhead: readonly string[];
    readonly anger: readonly string[];
    readonly fear: readonly string[];
    /** Who they are and what the money is for: long letters begin with it. */
    readonly background: readonly string[];
    readonly tried: readonly string[];
    readonly nag: readonly string[];
    readonly nagAngry: readonly string[];
    /** Small words before and after a sentence in a running chat; the empty string counts. */
    readonly leadIn: readonly string[];
    readonly tail: readonly string[];
    readonly filler: readonly string[];
    readonly attached: readonly string[];
    readonly thanks: readonly string[];
    readonly thanksDry: readonly string[];
    readonly unhappy: readonly string[];
    readonly reopen: readonly string[];
    readonly another: readonly string[];
    readonly voicemail: readonly string[];
    readonly movedToPrivate: readonly string[];
    readonly signature: readonly string[];
    readonly sentFrom: readonly string[];
    readonly csatGood: readonly string[];
    readonly csatFair: readonly string[];
    readonly csatBad: readonly string[];
  };
  readonly agent: {
    /** One per personal style; an agent keeps theirs. */
    readonly hello: readonly string[];
    readonly sign: readonly string[];
    readonly calm: readonly string[];
    readonly care: readonly string[];
    readonly hold: readonly string[];
    readonly update: readonly string[];
    /** The last word before a colleague takes over. */
    readonly leave: readonly string[];
    readonly late: readonly string[];
    readonly anythingElse: readonly string[];
    readonly bye: readonly string[];
    readonly moveToPrivate: readonly string[];
    readonly afterCall: readonly string[];
    readonly automatic: readonly string[];
  };
  /** Line above a quoted mail: slots {date}, {time}, {who}. */
  readonly wrote: string;
};

export type Language = {
  readonly locale: string;
  readonly decimal: string;
  readonly group: string;
  /** Day and month, such as "14 March". `month` counts from 0. */
  date(day: number, month: number): string;
  /** How an agent addresses a customer where the given name alone would be rude. */
  readonly courtesy?: (given: string, family: string, female: boolean) => string;
  /** How long since, as in "3 hours ago"; minutes in. */
  ago(minutes: number): string;
  /** A span, as in "for 3 hours"; minutes in. */
  span(minutes: number): string;
  /**
   * Words that must agree inside one conversation, by group; `document` and `document:of` are two forms of the
   * same word at the same place.
   */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly talk: Talk;
  readonly topics: Partial<Record<TopicKey, TopicTalk>>;
};
