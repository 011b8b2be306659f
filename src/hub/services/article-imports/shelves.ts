import { v5 as namedId } from 'uuid';
import type { ArticlePlace } from '../../../shared/domain/article-import.ts';
import type { Collection, Section } from '../../../shared/domain/knowledge.ts';
import {
  deleteEmptyCollections,
  deleteSections,
  emptySections,
  insertCollections,
  insertSections,
} from '../../store/queries/shelves.ts';
import type { MadeShelves } from '../../store/schema/macro-imports.ts';
import type { StudioGround } from '../studio/in-studio.ts';

export type Shelves = { readonly collections: readonly Collection[]; readonly sections: readonly Section[] };
/** A section by its id and its names. */
export type Shelf = {
  readonly sectionId: string;
  readonly place: ArticlePlace & { readonly isNew: boolean };
};

/** Under which ids are made that are the same each time that an import is looked at. */
const shelfNames = '6f6e2f0e-3a0d-4c55-9b7a-2f6b0a4c5d11';
const newIcon = 'book';
/** What nobody named a place for. */
const unnamed = 'Import';

/**
 * Finds where an article stands by the names of its collection and section, whatever their case, or which of the two would
 * have to be made. `make` names what of that was found to be needed.
 */
export function findShelves(workspaceId: string, { collections, sections }: Shelves) {
  const made = new Map<string, { readonly collection: Collection | null; readonly section: Section }>();
  const byName = (name: string) => collections.filter((one) => fold(one.name) === fold(name));

  function shelfOf({ collection: collectionName, section: sectionName }: ArticlePlace): Shelf {
    const wanted = sectionName || collectionName || unnamed;
    const within = byName(collectionName || unnamed);
    const named = sections.filter(({ name }) => fold(name) === fold(wanted));
    const found = named.find(({ collectionId }) => within.some(({ id }) => id === collectionId));
    // Where no collection is named, or none that is here, the one section of that name is meant.
    const isLoose = collectionName === '' || within.length === 0;
    const alone = isLoose && named.length === 1 ? named[0] : undefined;
    const section = found ?? alone;
    if (section) return { sectionId: section.id, place: placeOf(section) };
    const collection = within[0] ?? newCollection(collectionName || unnamed);
    const key = JSON.stringify([fold(collection.name), fold(wanted)]);
    const before = made.get(key);
    const isKnown = within.length > 0;
    const its = before?.section ?? {
      id: freeId(sections, ['section', key]),
      collectionId: collection.id,
      name: wanted,
      position: sections.length + made.size + 1,
    };
    made.set(key, { collection: isKnown ? null : collection, section: its });
    return { sectionId: its.id, place: { collection: collection.name, section: its.name, isNew: true } };
  }

  function newCollection(name: string): Collection {
    for (const { collection } of made.values())
      if (collection && fold(collection.name) === fold(name)) return collection;
    return {
      id: freeId(collections, ['collection', fold(name)]),
      name,
      icon: newIcon,
      position: collections.length + made.size + 1,
    };
  }

  /** Another one may have been made under that name and be called otherwise now. */
  function freeId(taken: readonly { readonly id: string }[], name: readonly string[]): string {
    for (let nth = 0; ; nth += 1) {
      const id = namedId(JSON.stringify([workspaceId, ...name, nth]), shelfNames);
      if (!taken.some((one) => one.id === id)) return id;
    }
  }

  function placeOf({ collectionId, name }: Section): Shelf['place'] {
    const collection = collections.find(({ id }) => id === collectionId)?.name ?? '';
    return { collection, section: name, isNew: false };
  }

  return {
    shelfOf,
    /** By the id of a section that is here. */
    placeById(sectionId: string): ArticlePlace | null {
      const section = sections.find(({ id }) => id === sectionId);
      if (!section) return null;
      const { collection, section: name } = placeOf(section);
      return { collection, section: name };
    },
    /** What has to be made for articles in these sections. */
    needed(sectionIds: ReadonlySet<string>): Shelves {
      const wanted = [...made.values()].filter(({ section }) => sectionIds.has(section.id));
      const fresh = wanted.flatMap(({ collection }) => collection ?? []);
      return {
        collections: [...new Map(fresh.map((one) => [one.id, one])).values()],
        sections: wanted.map(({ section }) => section),
      };
    },
  };
}

export async function makeShelves(
  { tx, workspaceId, changes }: StudioGround,
  { collections, sections }: Shelves,
): Promise<MadeShelves> {
  await insertCollections(tx, workspaceId, collections);
  await insertSections(tx, workspaceId, sections);
  const made = { collections: collections.map(({ id }) => id), sections: sections.map(({ id }) => id) };
  changes.add(...made.collections.map((id) => ({ entity: 'collection' as const, id })));
  changes.add(...made.sections.map((id) => ({ entity: 'section' as const, id })));
  return made;
}

/** Takes away what was made for articles that are gone; a section in which one stands stays. */
export async function removeShelves(
  { tx, workspaceId, changes }: StudioGround,
  made: MadeShelves,
): Promise<void> {
  const empty = await emptySections(tx, workspaceId, made.sections);
  await deleteSections(tx, workspaceId, empty);
  const gone = await deleteEmptyCollections(tx, workspaceId, made.collections);
  changes.add(...empty.map((id) => ({ entity: 'section' as const, id })));
  changes.add(...gone.map((id) => ({ entity: 'collection' as const, id })));
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
