import { z } from 'zod';
import { cleanContent, nameKeyOf } from '../../shared/domain/macro-content.ts';
import { importLimits } from '../../shared/domain/macro-import.ts';
import { macrosFileVersion } from '../../shared/domain/macros-file.ts';
import { MacroContent } from '../../shared/domain/studio.ts';
import { readItem } from './read-item.ts';
import type { Place, Reading } from './reading.ts';
import { ImportRefused } from './refused.ts';
import { templateNotes } from './template-notes.ts';
import { ownPlaceholders } from './vendor-placeholders.ts';

/** People who write such a file by hand leave out what a macro has none of. */
const Item = z.object({
  id: z.string().min(1).max(200).optional(),
  ...MacroContent.pick({ title: true, bodies: true }).shape,
  folder: MacroContent.shape.folder.default([]),
  shortcut: MacroContent.shape.shortcut.default(null),
  actions: MacroContent.shape.actions.default([]),
  groupIds: MacroContent.shape.groupIds,
  channels: MacroContent.shape.channels.default([]),
  topics: MacroContent.shape.topics.default([]),
  tags: MacroContent.shape.tags.default([]),
  attachments: MacroContent.shape.attachments.default([]),
  validity: MacroContent.shape.validity.default({}),
});
const Head = z.object({ groundcrew: z.object({ version: z.number() }) });

export function isOwnMacro(item: object): boolean {
  return 'title' in item && 'bodies' in item;
}

/** Ends the reading of a file that a later version of Groundcrew wrote. */
export function checkOwnVersion(value: unknown) {
  const head = Head.safeParse(value);
  if (head.success && head.data.groundcrew.version > macrosFileVersion)
    throw new ImportRefused('too-new', 'json');
}

/** A macro as our own export writes it: whole, so that nothing of it needs to be translated. */
export function readOwnMacro(item: unknown, at: Place, reading: Reading) {
  const read = readItem(Item, item, at, reading);
  if (!read) return;
  const { id, ...rest } = read;
  const content = cleanContent(rest);
  if (content.title === '') return reading.problem(at, 'title', 'missing', read.title);
  const notes = Object.values(content.bodies).flatMap((body) =>
    templateNotes(ownPlaceholders(body, 'groundcrew')),
  );
  const key = id === undefined ? nameKeyOf(content) : `macro:${id}`;
  reading.add(at, {
    origin: { system: 'groundcrew', account: null, key },
    active: true,
    restricted: null,
    foreign: [],
    content,
    notes: notes
      .filter(
        ({ about, name }, at) => at === notes.findIndex((one) => one.about === about && one.name === name),
      )
      .slice(0, importLimits.notesPerMacro),
  });
}
