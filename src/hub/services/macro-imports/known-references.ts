import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import type { ImportFinding } from '../../../shared/wire/macro-imports.ts';

/** What a macro may name here. */
export type References = {
  readonly macroIds: ReadonlySet<string>;
  /** By their hash, as the hub knows them. */
  readonly files: ReadonlyMap<string, Attachment>;
  readonly groupIds: ReadonlySet<string>;
  readonly agentIds: ReadonlySet<string>;
  readonly targetIds: ReadonlySet<string>;
};
type Left = ImportFinding['left'];

/** A macro without what it names and nobody has here: files, queues, people, the macro that replaces it. */
export function knownReferences(
  content: MacroContent,
  { macroIds, files, groupIds, agentIds, targetIds }: References,
): { readonly content: MacroContent; readonly left: Left } {
  const left: Left = [];
  const leave = (what: Left[number]['what'], name: string) => void left.push({ what, name });
  const isKnown = (action: MacroAction): boolean => {
    if ((action.type === 'group' || action.type === 'side') && !groupIds.has(action.groupId))
      leave('queue', action.groupId);
    else if (action.type === 'assign' && !['me', 'nobody'].includes(action.to) && !agentIds.has(action.to))
      leave('person', action.to);
    else if (action.type === 'escalate' && !targetIds.has(action.targetId)) leave('target', action.targetId);
    else return true;
    return false;
  };
  const actions = content.actions.filter(isKnown);
  const attachments = content.attachments.flatMap(({ hash, name }) => {
    const file = files.get(hash);
    if (!file) leave('file', name);
    return file ? [{ ...file, name }] : [];
  });
  const { groupIds: wanted, ...unbound } = content;
  const known = wanted?.filter((id) => {
    if (!groupIds.has(id)) leave('queue', id);
    return groupIds.has(id);
  });
  const { replacedBy, ...validity } = content.validity;
  const isThere = replacedBy !== undefined && macroIds.has(replacedBy);
  if (replacedBy !== undefined && !isThere) leave('replacement', replacedBy);
  return {
    content: {
      ...unbound,
      // What was not for everybody there is for nobody here, until somebody says for whom.
      ...(known && { groupIds: known }),
      actions,
      attachments,
      validity: { ...validity, ...(isThere && { replacedBy }) },
    },
    left,
  };
}
