import { cleanLine, cleanText, cutText } from '../../shared/domain/clean-text.ts';
import { type ForeignAction, ForeignName } from '../../shared/domain/foreign-names.ts';
import { Locale } from '../../shared/domain/ids.ts';
import { limits } from '../../shared/domain/limits.ts';
import { Going, type MacroAction, TimeAhead } from '../../shared/domain/macro-action.ts';
import { nameKeyOf } from '../../shared/domain/macro-content.ts';
import {
  type ImportedMacro,
  type ImportNote,
  type ImportSystem,
  importLimits,
} from '../../shared/domain/macro-import.ts';
import type { MacroContent } from '../../shared/domain/studio.ts';
import { Tag } from '../../shared/domain/tag.ts';
import { Channel, Priority, Status } from '../../shared/domain/vocabulary.ts';
import { excerptOf } from './excerpt.ts';
import { startPlacing } from './macro-pictures.ts';
import type { Reading } from './reading.ts';
import { templateNotes } from './template-notes.ts';
import { ownPlaceholders } from './vendor-placeholders.ts';

const most = { actions: 20, folders: 8, folderCharacters: 80, titleCharacters: 200, shortcutCharacters: 40 };
const mostWords = { topics: 50, tags: 50 };
const topicCharacters = 60;
type Why = Extract<ImportNote, { about: 'unmapped' }>['why'];

export type MacroDraft = ReturnType<typeof startMacro>;

/**
 * A macro as it is put together from another system's: whatever is given to it is cleaned, cut to what a macro may
 * hold, and noted where it does not fit. `locale` is that of texts which name none, `find` looks for the pictures that
 * they show.
 */
export function startMacro(
  system: ImportSystem,
  locale: string,
  { picture: find }: Pick<Reading, 'picture'>,
) {
  const notes: ImportNote[] = [];
  let more = 0;
  const content: MacroContent = {
    title: '',
    folder: [],
    shortcut: null,
    bodies: {},
    actions: [],
    channels: [],
    topics: [],
    tags: [],
    attachments: [],
    validity: {},
  };
  const texts = new Map<string, string[]>();
  const internal: string[] = [];
  const foreign: ForeignAction[] = [];

  function note(one: ImportNote): void {
    if (notes.length < importLimits.notesPerMacro) notes.push(one);
    else more += 1;
  }
  function unmapped(field: string, value: unknown, why: Why): void {
    note({ about: 'unmapped', field: excerptOf(field), value: excerptOf(value), why });
  }
  function line(field: string, text: string, characters: number): string {
    const whole = cleanLine(text, text.length);
    if (whole.length > characters) note({ about: 'cut', field, characters: whole.length });
    return cutText(whole, characters).trim();
  }
  function translated(text: string): string {
    const own = ownPlaceholders(cleanText(text).trim(), system);
    for (const one of templateNotes(own)) note(one);
    return own.text;
  }
  function act(field: string, value: unknown, action: MacroAction): void {
    if (content.actions.length + foreign.length < most.actions) content.actions.push(action);
    else unmapped(field, value, 'too-many');
  }
  function fitting(field: string, words: readonly string[]): string[] {
    return words.flatMap((word) => {
      const tag = Tag.safeParse(cleanLine(word, word.length));
      if (!tag.success && word.trim() !== '') unmapped(field, word, 'unknown-value');
      return tag.success ? [tag.data] : [];
    });
  }

  return {
    note,
    unmapped,
    ...startPlacing(content.attachments, find, note),
    /** Something that hangs on it there. */
    file(name: string): void {
      note({ about: 'file', name: excerptOf(name) || '?' });
    },
    title(text: string): void {
      content.title = line('title', text, most.titleCharacters);
    },
    folder(names: readonly string[]): void {
      const lines = names.map((name) => line('folder', name, most.folderCharacters)).filter(Boolean);
      if (lines.length > most.folders) unmapped('folder', names.join(' / '), 'too-many');
      content.folder = lines.slice(0, most.folders);
    },
    shortcut(text: string): void {
      content.shortcut = line('shortcut', text.trim().replace(/^[/:]+/, ''), most.shortcutCharacters) || null;
    },
    /** What the customer reads; several stand below each other. */
    body(text: string, its: string = locale): void {
      if (text.trim() !== '') texts.set(its, [...(texts.get(its) ?? []), translated(text)]);
    },
    /** What colleagues alone read. */
    internal(text: string): void {
      if (text.trim() !== '') internal.push(translated(text));
    },
    status(field: string, value: unknown, status: string | undefined): void {
      const known = Status.safeParse(status);
      if (known.success) act(field, value, { type: 'status', status: known.data });
      else unmapped(field, value, 'unknown-value');
    },
    priority(field: string, value: unknown, priority: string | undefined): void {
      const known = Priority.safeParse(priority);
      if (known.success) act(field, value, { type: 'priority', priority: known.data });
      else unmapped(field, value, 'unknown-value');
    },
    assign(field: string, to: 'me' | 'nobody'): void {
      act(field, to, { type: 'assign', to });
    },
    /** An action that names something by an id of that system alone. */
    foreign(
      field: string,
      kind: ForeignName['kind'],
      id: unknown,
      asks?: { subject: string; text: string },
    ): void {
      const named = ForeignName.safeParse({ kind, id: String(id).trim() });
      if (!named.success) unmapped(field, id, 'unknown-value');
      else if (content.actions.length + foreign.length >= most.actions) unmapped(field, id, 'too-many');
      else
        foreign.push({
          ...named.data,
          field: excerptOf(field),
          at: content.actions.length,
          ...(asks && {
            asks: {
              subject: line('side', translated(asks.subject), limits.subjectCharacters),
              text: fittingText('side', translated(asks.text), limits.sideCharacters),
            },
          }),
        });
    },
    snooze(field: string, value: unknown, time: unknown): void {
      const known = TimeAhead.safeParse(time);
      if (known.success) act(field, value, { type: 'snooze-for', time: known.data });
      else unmapped(field, value, 'unknown-value');
    },
    /** Where the agent goes once it is sent. */
    go(field: string, value: unknown, to: unknown): void {
      const known = Going.safeParse(to);
      if (known.success) act(field, value, { type: 'go', to: known.data });
      else unmapped(field, value, 'unknown-value');
    },
    addTags(field: string, words: readonly string[]): void {
      const add = fitting(field, words);
      if (add.length > 0) act(field, words, { type: 'tags', add, remove: [] });
    },
    removeTags(field: string, words: readonly string[]): void {
      const remove = fitting(field, words);
      if (remove.length > 0) act(field, words, { type: 'tags', add: [], remove });
    },
    /** Its own words, by which it is found and for which it is meant. */
    tagged(words: readonly string[]): void {
      const own = [...new Set(fitting('tags', words))];
      if (own.length > mostWords.tags) unmapped('tags', own.slice(mostWords.tags), 'too-many');
      content.tags = own.slice(0, mostWords.tags);
    },
    topics(words: readonly string[]): void {
      const own = words.map((word) => line('topics', word, topicCharacters)).filter(Boolean);
      if (own.length > mostWords.topics) unmapped('topics', own.slice(mostWords.topics), 'too-many');
      content.topics = [...new Set(own.slice(0, mostWords.topics))];
    },
    channels(words: readonly string[]): void {
      for (const word of words) {
        const known = Channel.safeParse(word.trim().toLowerCase());
        if (!known.success) unmapped('channels', word, 'unknown-value');
        else if (!content.channels.includes(known.data)) content.channels.push(known.data);
      }
    },
    /** As our own export says it, whole. */
    put(parts: Partial<Pick<MacroContent, 'attachments' | 'groupIds'>>): void {
      Object.assign(content, parts);
    },
    act(actions: readonly MacroAction[]): void {
      for (const action of actions) act('actions', action.type, action);
    },
    /** Until and from when, for what, and what is said instead. */
    bounds(field: string, written: unknown, validity: MacroContent['validity'] | null): void {
      if (validity) content.validity = { ...content.validity, ...validity };
      else unmapped(field, written, 'unknown-value');
    },
    /** Null without a title. `id` names it in the other system; without one it is known by its folder and title. */
    finish(
      id: string | null,
      more_: {
        readonly active?: boolean;
        readonly restricted?: ImportedMacro['restricted'];
        readonly account?: string | null;
      } = {},
    ): ImportedMacro | null {
      if (content.title === '') return null;
      for (const [its, parts] of texts) {
        if (!Locale.safeParse(its).success) unmapped('locale', its, 'unknown-value');
        else content.bodies[its] = fittingText('text', parts.join('\n\n'), limits.macroBodyCharacters);
      }
      for (const text of internal)
        act('note', text, { type: 'note', text: fittingText('note', text, limits.messageCharacters) });
      const key = id ?? nameKeyOf(content);
      return {
        origin: { system, account: more_.account ?? null, key },
        active: more_.active ?? true,
        restricted: more_.restricted ?? null,
        foreign,
        content,
        notes: more > 0 ? [...notes, { about: 'more', count: more }] : notes,
      };
    },
  };

  function fittingText(field: string, text: string, characters: number): string {
    if (text.length <= characters) return text;
    note({ about: 'cut', field, characters: text.length });
    const cut = cutText(text, characters);
    // Half a placeholder is of no use to anybody.
    const open = cut.lastIndexOf('{{');
    return open > cut.lastIndexOf('}}') ? cut.slice(0, open) : cut;
  }
}
