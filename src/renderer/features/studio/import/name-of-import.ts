import type { MacroImportRecord } from '../../../../shared/wire/macro-imports.ts';

/** An import is called after its first file. */
export const nameOfImport = ({ files }: MacroImportRecord): string => files[0]?.name ?? '';
