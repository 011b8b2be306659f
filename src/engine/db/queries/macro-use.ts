import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';

/** How one agent stands to a macro. */
export type MacroUse = {
  /** Uses, one of {@link halfLifeMs} ago counting half; as of `usedAt`. */
  readonly weight: number;
  readonly usedAt: number | null;
  readonly favourite: boolean;
};

const halfLifeMs = 14 * 24 * 60 * 60_000;

/** What is left of a weight at `now`. */
export const weightAt = ({ weight, usedAt }: Pick<MacroUse, 'weight' | 'usedAt'>, now: number): number =>
  usedAt === null ? 0 : weight * 2 ** (-Math.max(0, now - usedAt) / halfLifeMs);

type Row = { macro_id: string; weight: number; used_at: number | null; favourite: number };

export function macroUses(db: ReadableDb): ReadonlyMap<string, MacroUse> {
  const rows = prepared<Row>(db, 'SELECT macro_id, weight, used_at, favourite FROM macro_use').all();
  return new Map(
    rows.map(({ macro_id, weight, used_at, favourite }) => [
      macro_id,
      { weight, usedAt: used_at, favourite: favourite === 1 },
    ]),
  );
}

/** The agent has used a macro once more. */
export function noteMacroUse(db: WritableDb, macroId: string, now: number): void {
  const before = macroUses(db).get(macroId);
  const weight = (before ? weightAt(before, now) : 0) + 1;
  prepared(
    db,
    `INSERT INTO macro_use (macro_id, weight, used_at, favourite) VALUES (?, ?, ?, 0)
      ON CONFLICT (macro_id) DO UPDATE SET weight = excluded.weight, used_at = excluded.used_at`,
  ).run(macroId, weight, now);
}

export function favourMacro(db: WritableDb, macroId: string, favourite: boolean): void {
  prepared(
    db,
    `INSERT INTO macro_use (macro_id, weight, used_at, favourite) VALUES (?, 0, NULL, ?)
      ON CONFLICT (macro_id) DO UPDATE SET favourite = excluded.favourite`,
  ).run(macroId, favourite ? 1 : 0);
}
