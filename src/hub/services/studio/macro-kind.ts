import { cleanLine } from '../../../shared/domain/clean-text.ts';
import type { Macro } from '../../../shared/domain/knowledge.ts';
import { doesSomething } from '../../../shared/domain/macro-action.ts';
import { draftProblemOf, forbiddenIn } from '../../../shared/domain/macro-refusal.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import { readMacros, replaceMacro } from '../../store/queries/macros.ts';
import { readWorkspace } from '../../store/queries/workspaces.ts';
import { loadViewer } from '../../sync/scope.ts';
import { documentHash } from '../document-hash.ts';
import { filesToHandOn } from '../file-access.ts';
import type { StudioKind } from './kinds.ts';
import { writtenBounds } from './written-bounds.ts';

export const macroKind: StudioKind<MacroContent, Macro> = {
  kind: 'macro',
  read: readMacros,
  replace: replaceMacro,
  contentOf: macroContentOf,
  seal(content, { id, version, validity, updatedAt }) {
    const { validity: _, ...rest } = content;
    const bounded = Object.keys(validity).length > 0;
    const document = { ...rest, id, version, ...(bounded && { validity }), updatedAt };
    return { ...document, hash: documentHash(document) };
  },
  async prepare({ tx, workspaceId }, { agentId }, wanted) {
    const viewer = await loadViewer(tx, agentId);
    const attached = viewer ? await filesToHandOn(tx, viewer, wanted.attachments) : { missing: '' };
    if ('missing' in attached) return { refused: 'no-file' };
    const content = {
      ...wanted,
      title: cleanLine(wanted.title, 200),
      actions: wanted.actions.filter(doesSomething),
      attachments: attached.files,
    };
    const refused = draftProblemOf(content, (await readWorkspace(tx, workspaceId))?.locale ?? 'en');
    return refused ? { refused } : { content };
  },
  forbiddenIn,
  obstacleTo: () => Promise.resolve(null),
};

/** What its writers wrote of a live macro. */
export function macroContentOf({
  id: _,
  version: __,
  hash: ___,
  updatedAt: ____,
  validity,
  ...rest
}: Macro): MacroContent {
  return { ...rest, validity: writtenBounds(validity) };
}
