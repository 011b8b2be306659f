import { z } from 'zod';
import { Id } from './ids.ts';
import { limits } from './limits.ts';
import { Tag } from './tag.ts';
import { Priority, Status } from './vocabulary.ts';

/** What a macro does besides its text; run with the reply as one unit, in this order. */
export const MacroAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('status'), status: Status }),
  z.object({ type: z.literal('priority'), priority: Priority }),
  z.object({ type: z.literal('tags'), add: z.array(Tag), remove: z.array(Tag) }),
  z.object({ type: z.literal('assign'), to: z.union([z.literal('me'), z.literal('nobody'), Id]) }),
  z.object({ type: z.literal('group'), groupId: Id }),
  z.object({ type: z.literal('note'), text: z.string().max(limits.messageCharacters) }),
]);
export type MacroAction = z.infer<typeof MacroAction>;

/** Whether it would do anything at all: somebody may have left it half written. */
export function doesSomething(action: MacroAction): boolean {
  if (action.type === 'note') return action.text.trim() !== '';
  return action.type !== 'tags' || action.add.length + action.remove.length > 0;
}
