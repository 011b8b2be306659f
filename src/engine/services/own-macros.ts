import { v7 as newId } from 'uuid';
import type { OwnMacroView } from '../../shared/contract/own-macros.ts';
import { limits } from '../../shared/domain/limits.ts';
import { ownMacroProblem, proposalProblem } from '../../shared/domain/own-macro.ts';
import type { OwnMacroMutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { getOwnMacro, listOwnMacros } from '../db/queries/own-macros.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** The agent's own macros, by title. */
export function listOwnMacroViews(db: ReadableDb): OwnMacroView[] {
  return listOwnMacros(db).map(({ ownerId: _, ...macro }) => ({
    ...macro,
    atHub: getOwnMacro(db, macro.id)?.hub?.version === macro.version,
  }));
}

/** Makes, changes, deletes and proposes macros of the agent's own; there at once, and sent to the hub when it can be reached. */
export function createOwnMacros(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['ownMacros'] {
  const { db } = workspace;

  function queue(lane: string, mutation: OwnMacroMutation): void {
    enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
    onQueued();
  }

  return {
    save({ id, ...written }) {
      const macro = { ...written, id: id ?? newId() };
      const refused = ownMacroProblem(macro);
      if (refused) return { id: null, refused };
      const before = getOwnMacro(db, macro.id)?.shown ?? null;
      if (!before && listOwnMacros(db).length >= limits.ownMacrosPerAgent)
        return { id: null, refused: 'too-many' };
      queue(macro.id, { kind: 'own-macro-save', macro, expected: before?.version ?? null });
      return { id: macro.id, refused: null };
    },
    remove({ id }) {
      if (!getOwnMacro(db, id)?.shown)
        fail('not-found', 'there is no such macro of yours on this workstation');
      queue(id, { kind: 'own-macro-delete', macroId: id });
    },
    propose({ id }) {
      const macro =
        getOwnMacro(db, id)?.shown ??
        fail('not-found', 'there is no such macro of yours on this workstation');
      const refused = proposalProblem(macro, getWorkspace(db)?.locale ?? 'en');
      if (refused === null)
        queue(id, {
          kind: 'own-macro-propose',
          macroId: id,
          expected: macro.version,
          documentId: newId(),
          versionId: newId(),
        });
      return { refused };
    },
  };
}
