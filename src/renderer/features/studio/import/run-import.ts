import type { TFunction } from 'i18next';
import { v7 as newId } from 'uuid';
import { type ImportedMacro, importLimits } from '../../../../shared/domain/macro-import.ts';
import { importWireLimits, type StagedMacro } from '../../../../shared/wire/macro-imports.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q, queryClient } from '../../../engine/queries.ts';
import { type ReadFile, useMacroImport } from '../../../state/macro-import.ts';
import type { ChosenFile } from './chosen-files.ts';
import { rowsOf } from './import-rows.ts';
import { piecesOf } from './pieces.ts';

/** Which run is the last one: an answer to one before it is nobody's. */
let run = 0;

const { getState: now, setState: set } = useMacroImport;

/** Ends what is under way; what was chosen and read stays. */
export function stopImport(): void {
  run += 1;
  set(({ rows, files }) => ({
    phase: rows.length > 0 ? 'seen' : 'choosing',
    ...(rows.length === 0 && files.length > 0 && { files: [] }),
  }));
}

/** Reads the files one after the other, and then looks what their macros would become. */
export async function readFiles(chosen: readonly ChosenFile[], t: TFunction): Promise<void> {
  if (chosen.length > importWireLimits.filesPerImport)
    return set({ notice: { tone: 'bad', text: t('imports.tooManyFiles') } });
  run += 1;
  const mine = run;
  const files: ReadFile[] = [];
  set({ phase: 'reading', files: [], rows: [], plan: null, record: null, notice: null });
  for (const { name, file } of chosen) {
    if (mine !== run) return;
    set({ progress: { done: files.length, of: chosen.length, name } });
    try {
      files.push({ name, bytes: file.size, read: await readOne(name, file) });
    } catch (error) {
      if (mine === run) fail(error, t, 'choosing');
      return;
    }
  }
  if (mine !== run) return;
  set({ files });
  await lookAt(t);
}

async function readOne(name: string, file: File): Promise<ReadFile['read']> {
  if (file.size > importLimits.bytes) return { outcome: 'refused', why: 'too-large', form: null, line: null };
  return engine.studio.readImport({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** Brings what was read to the hub and asks what would become of it. */
export async function lookAt(t: TFunction): Promise<void> {
  run += 1;
  const mine = run;
  const { files, account, takesInactive } = now();
  const macros = files.flatMap(({ read }) => (read.outcome === 'read' ? read.macros : []));
  const importId = newId();
  if (macros.length > importLimits.macros)
    return set({ phase: 'choosing', notice: { tone: 'bad', text: t('imports.tooMany') } });
  if (macros.length === 0)
    return set({ phase: 'seen', importId: null, plan: null, rows: rowsOf(files, []), notice: null });
  set({ phase: 'bringing', notice: null, progress: { done: 0, of: macros.length, name: '' } });
  try {
    let done = 0;
    for (const piece of piecesOf(macros.map((macro) => stagedOf(macro, account)))) {
      await engine.imports.stage({ importId, from: done, macros: piece });
      if (mine !== run) return;
      done += piece.length;
      set({ progress: { done, of: macros.length, name: '' } });
    }
    const plan = await engine.imports.check({ importId, takesInactive });
    if (mine === run) set({ phase: 'seen', importId, plan, rows: rowsOf(files, plan.findings) });
  } catch (error) {
    if (mine === run) fail(error, t, 'seen');
  }
}

function stagedOf({ origin, active, content }: ImportedMacro, account: string): StagedMacro {
  return {
    origin: { ...origin, account: origin.account ?? accountOf(origin.system, account) },
    active,
    content,
  };
}

/** Tables and files of ours come from no account. */
const accountOf = (system: ImportedMacro['origin']['system'], account: string): string =>
  hasAccounts(system) ? account.trim() : '';

export const hasAccounts = (system: ImportedMacro['origin']['system']): boolean =>
  system !== 'table' && system !== 'markdown' && system !== 'groundcrew';

/** Makes the drafts as they were seen, all of them or none. */
export async function importAll(t: TFunction): Promise<void> {
  const { importId, plan, takesInactive, files } = now();
  if (!importId || !plan) return;
  run += 1;
  const mine = run;
  set({ phase: 'importing', notice: null });
  try {
    const answer = await engine.imports.commit({
      importId,
      takesInactive,
      seen: plan.seen,
      files: files.flatMap(({ name, bytes, read }) =>
        read.outcome === 'read' ? [{ name: name.slice(0, 1_000), bytes, hash: read.hash }] : [],
      ),
    });
    askAfterImports();
    if (mine !== run) return;
    if (answer.outcome === 'imported') return set({ phase: 'done', record: answer.record });
    set({
      phase: 'seen',
      plan: answer.plan,
      rows: rowsOf(files, answer.plan.findings),
      notice: { tone: 'news', text: t('imports.changedMeanwhile') },
    });
  } catch (error) {
    if (mine === run) fail(error, t, 'seen');
  }
}

/** What the lists say is no more. */
export function askAfterImports(): void {
  for (const queryKey of [q.imports.key(), q.studio.library.key(), q.studio.macro.key()])
    void queryClient.invalidateQueries({ queryKey });
}

function fail(error: unknown, t: TFunction, phase: 'choosing' | 'seen'): void {
  const problem = t(`problems.${problemOf(error).kind}`);
  set({ phase, notice: { tone: 'bad', text: t('imports.failed', { problem }) } });
}
