import { expect, it } from 'vitest';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { favourMacro, macroUses, noteMacroUse, weightAt } from './macro-use.ts';

const fortnight = 14 * 86_400_000;

it('counts uses, one of a fortnight ago half, and keeps a mark apart from them', () => {
  const db = staffedDatabase();
  favourMacro(db, 'a', true);
  expect(macroUses(db).get('a')).toEqual({ weight: 0, usedAt: null, favourite: true });
  noteMacroUse(db, 'a', 1_000);
  noteMacroUse(db, 'a', 1_000 + fortnight);
  const use = macroUses(db).get('a');
  expect(use).toEqual({ weight: 1.5, usedAt: 1_000 + fortnight, favourite: true });
  expect(weightAt(use ?? { weight: 0, usedAt: null }, 1_000 + 2 * fortnight)).toBe(0.75);
  favourMacro(db, 'a', false);
  expect(macroUses(db).get('a')).toMatchObject({ weight: 1.5, favourite: false });
});
