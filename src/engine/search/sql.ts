/** A piece of SQL and what it binds. */
export type Sql = { readonly sql: string; readonly values: readonly (string | number)[] };

export function sql(text: string, ...values: (string | number)[]): Sql {
  return { sql: text, values };
}

/** Whether a column has one of these values; of none: no. */
export function isIn(column: string, values: readonly string[]): Sql {
  return values.length === 0
    ? sql('0')
    : sql(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
}

export function anyOf(pieces: readonly Sql[]): Sql {
  if (pieces.length === 0) return sql('0');
  return {
    sql: `(${pieces.map((piece) => piece.sql).join(' OR ')})`,
    values: pieces.flatMap((piece) => piece.values),
  };
}

export function allOf(pieces: readonly Sql[]): Sql {
  if (pieces.length === 0) return sql('1');
  return {
    sql: pieces.map((piece) => piece.sql).join(' AND '),
    values: pieces.flatMap((piece) => piece.values),
  };
}

/** The opposite; what a NULL leaves open is no. */
export function negated(piece: Sql): Sql {
  return { sql: `NOT coalesce(${piece.sql}, 0)`, values: piece.values };
}
