// Apart from the schemas, which the page does not load.

export const marks = ['bold', 'italic', 'underline', 'strike', 'code'] as const;

/** Sizes of a formatted text; `rows` and `columns` are a table's. */
export const richLimits = {
  blocks: 2_000,
  runs: 2_000,
  rows: 200,
  columns: 30,
  depth: 6,
  address: 2_000,
} as const;

/** Where a link may lead: only what a mail program may open safely. */
export const linkable = /^(?:https:\/\/|mailto:)[^\s<>"]+$/i;
