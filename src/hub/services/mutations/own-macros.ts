import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doesSomething } from '../../../shared/domain/macro-action.ts';
import { newProposal, ownMacroProblem, proposalProblem } from '../../../shared/domain/own-macro.ts';
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
import { filesToHandOn } from '../file-access.ts';
import { beginProposal } from '../studio/proposals.ts';
import { conflict, refuse, type Verdict } from './ground.ts';

/**
 * Makes, changes, deletes or proposes a macro of the agent's own. Of two workstations that changed it at once the second is told.
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
  const workspaceId = viewer.workspace.id;
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
  if (wanted.kind === 'own-macro-propose') {
    if (!held) return refuse('not-found', 'There is no such macro.');
    if (held.version !== wanted.expected) return conflict('changed', null);
    if (proposalProblem(held, viewer.workspace.locale))
      return refuse('invalid', 'It was proposed before, or says nothing in the language of the desk.');
    const begun = await beginProposal({ tx, workspaceId, now }, held, wanted);
    if (!begun) return refuse('id-taken', 'Another macro has this id.');
    const { documentId } = wanted;
    await saveOwnMacro(tx, workspaceId, { ...held, proposal: newProposal(documentId, now) });
    return null;
  }
  const { macro, expected } = wanted;
  if ((held?.version ?? null) !== expected) return conflict('changed', null);
  const title = cleanLine(macro.title, 200);
  if (title === '') return refuse('empty', 'A macro needs a name.');
  const problem = ownMacroProblem(macro);
  if (problem)
    return refuse(
      problem,
      'No macro holds a secret, asks for one, or has a template that nothing can fill in.',
    );
  if (!held && (await listOwnMacrosOf(tx, me)).length >= limits.ownMacrosPerAgent)
    return refuse('invalid', `An agent has at most ${limits.ownMacrosPerAgent} macros of their own.`);
  const attached = await filesToHandOn(tx, viewer, macro.attachments);
  if ('missing' in attached) return refuse('attachment-missing', `No file ${attached.missing}.`);
  await saveOwnMacro(tx, workspaceId, {
    ...macro,
    title,
    actions: macro.actions.filter(doesSomething),
    attachments: attached.files,
    ownerId: me,
    version: (held?.version ?? 0) + 1,
    updatedAt: now,
    proposal: held?.proposal ?? null,
  });
  return null;
}
