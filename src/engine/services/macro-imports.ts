import type { MacroInFile } from '../../shared/domain/macros-file.ts';
import { getWorkspace } from '../db/queries/meta.ts';
import { writeMacrosFile } from '../export/macros-file.ts';
import { rowsOfMacros, writeMacrosTable } from '../export/macros-table.ts';
import { writeWorkbook } from '../export/workbook.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { askHub } from './ask-hub.ts';
import { bringFiles } from './import-files.ts';

/** Imports happen at the hub: this passes on what is brought and asked, each piece behind its files, and writes what is exported. */
export function createMacroImports(workspace: () => Workspace, now: () => number): ActingServices['imports'] {
  const link = () => workspace().link;
  return {
    async stage(input) {
      await bringFiles(
        workspace(),
        input.macros.flatMap(({ content }) => content.attachments),
      );
      return askHub(link(), (hub, options) => hub.imports.stage(input, options));
    },
    check: (input) => askHub(link(), (hub, options) => hub.imports.check(input, options)),
    commit: (input) => askHub(link(), (hub, options) => hub.imports.commit(input, options)),
    undo: (input) => askHub(link(), (hub, options) => hub.imports.undo(input, options)),
    list: () => askHub(link(), (hub, options) => hub.imports.list(options)),
    work: (input) => askHub(link(), (hub, options) => hub.imports.work(input, options)),
    advance: (input) => askHub(link(), (hub, options) => hub.imports.advance(input, options)),
    async export({ as }) {
      const macros: MacroInFile[] = [];
      let after: string | null = null;
      do {
        const page = await pageBehind(after);
        macros.push(...page.macros);
        after = page.next;
      } while (after !== null);
      const day = new Date(now()).toISOString().slice(0, 10);
      return {
        name: `macros-${day}.${as}`,
        content: written(macros, as),
        macros: macros.length,
      };
    },
  };

  function written(macros: readonly MacroInFile[], as: 'json' | 'csv' | 'xlsx') {
    const { name = '', locale = 'en' } = getWorkspace(workspace().db) ?? {};
    switch (as) {
      case 'json':
        return writeMacrosFile(macros, { workspace: name, locale, now: now() });
      case 'csv':
        return writeMacrosTable(macros, locale);
      case 'xlsx':
        return writeWorkbook('Macros', rowsOfMacros(macros, locale));
    }
  }

  function pageBehind(after: string | null) {
    return askHub(link(), (hub, options) => hub.imports.export({ after }, options));
  }
}
