import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { ownMacroProblem } from '../../../shared/domain/own-macro.ts';
import type { OwnMacroMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import {
  deleteOwnMacro,
  listOwnMacrosOf,
  lockOwnMacro,
  saveOwnMacro,
} from '../../store/queries/own-macros.ts';
import type { Viewer } from '../../sync/scope.ts';
import { conflict, refuse, type Verdict } from './ground.ts';

/**
 * Makes, changes or deletes a macro of the agent's own. Of two workstations that changed it at once the second is told.
 * Somebody else's looks as if it weren't there.
 */
export async function changeOwnMacro(
  {
    tx,
    viewer,
    changes,
    now,
  }: {
    readonly tx: Transaction;
    readonly viewer: Viewer;
    readonly changes: ChangeCollector;
    readonly now: number;
  },
  wanted: OwnMacroMutation,
): Promise<Verdict> {
  const me = viewer.agent.id;
  const id = wanted.kind === 'own-macro-save' ? wanted.macro.id : wanted.macroId;
  const held = await lockOwnMacro(tx, id);
  // Even when nothing changes: the echo tells the workstation that its own picture may go.
  changes.add({ entity: 'own-macro', id, onlyAgentId: me });
  if (held && held.ownerId !== me)
    return wanted.kind === 'own-macro-save' ? refuse('id-taken', 'It is not yours.') : null;
  if (wanted.kind === 'own-macro-delete') {
    if (held) await deleteOwnMacro(tx, id);
    return null;
  }
  const { macro, expected } = wanted;
  if ((held?.version ?? null) !== expected) return conflict('changed', null);
  const title = cleanLine(macro.title, 200);
  if (title === '') return refuse('empty', 'A macro needs a name.');
  const problem = ownMacroProblem(macro);
  if (problem) return refuse(problem, 'No macro holds a secret, and none asks for one.');
  if (!held && (await listOwnMacrosOf(tx, me)).length >= limits.ownMacrosPerAgent)
    return refuse('invalid', `An agent has at most ${limits.ownMacrosPerAgent} macros of their own.`);
  await saveOwnMacro(tx, viewer.workspace.id, {
    ...macro,
    title,
    ownerId: me,
    version: (held?.version ?? 0) + 1,
    updatedAt: now,
  });
  return null;
}
