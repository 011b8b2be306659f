import { type MacroInFile, MacrosFileHead, macrosFileVersion } from '../../shared/domain/macros-file.ts';

/** The macros as one JSON file, one macro a line, so that two of them can be compared by line. */
export function writeMacrosFile(
  macros: readonly MacroInFile[],
  { workspace, locale, now }: { readonly workspace: string; readonly locale: string; readonly now: number },
): string {
  const head = MacrosFileHead.parse({
    kind: 'macros',
    version: macrosFileVersion,
    workspace,
    locale,
    exportedAt: new Date(now).toISOString(),
  });
  const lines = macros.map((macro) => JSON.stringify(macro));
  return `{"groundcrew":${JSON.stringify(head)},"macros":[\n${lines.join(',\n')}\n]}\n`;
}
