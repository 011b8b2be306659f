import type { TFunction } from 'i18next';
import { v7 as newId } from 'uuid';
import { articleImportLimits, type ImportedArticle } from '../../../../shared/domain/article-import.ts';
import { type ImportedMacro, importLimits } from '../../../../shared/domain/macro-import.ts';
import { articleWireLimits, type StagedArticle } from '../../../../shared/wire/article-imports.ts';
import {
  type ForeignChoice,
  importWireLimits,
  type StagedMacro,
} from '../../../../shared/wire/macro-imports.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q, queryClient } from '../../../engine/queries.ts';
import { type ReadFile, useImports } from '../../../state/imports.ts';
import type { ChosenFile } from './chosen-files.ts';
import { rowsOf } from './import-rows.ts';
import { piecesOf } from './pieces.ts';

/** Which run is the last one: an answer to one before it is nobody's. */
let run = 0;

const { getState: now, setState: set } = useImports;

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
  for (const file of chosen) {
    const { name } = file;
    if (mine !== run) return;
    set({ progress: { done: files.length, of: chosen.length, name } });
    try {
      files.push({ name, bytes: file.size, read: await readOne(file) });
    } catch (error) {
      if (mine === run) fail(error, t, 'choosing');
      return;
    }
  }
  if (mine !== run) return;
  set({ files });
  await lookAt(t);
}

async function readOne({ name, size, read }: ChosenFile): Promise<ReadFile['read']> {
  const ofArticles = now().kind === 'article';
  const most = ofArticles ? articleImportLimits.bytes : importLimits.archiveBytes;
  if (size > most) return { outcome: 'refused', why: 'too-large', form: null, line: null };
  const input = { name, bytes: await read() };
  return ofArticles ? engine.studio.readArticles(input) : engine.studio.readImport(input);
}

/** Brings what was read to the hub and asks what would become of it. */
export async function lookAt(t: TFunction): Promise<void> {
  run += 1;
  const mine = run;
  const { kind, files, takesInactive } = now();
  const importId = newId();
  const bring = kind === 'macro' ? macrosToBring(importId) : articlesToBring(importId);
  const isTooMany = bring.of > (kind === 'macro' ? importLimits.macros : articleImportLimits.articles);
  if (isTooMany)
    return set({
      phase: 'choosing',
      notice: { tone: 'bad', text: t(kind === 'macro' ? 'imports.tooMany' : 'articleImports.tooMany') },
    });
  if (bring.of === 0)
    return set({ phase: 'seen', importId: null, plan: null, rows: rowsOf(files, []), notice: null });
  set({ phase: 'bringing', notice: null, progress: { done: 0, of: bring.of, name: '' } });
  try {
    let done = 0;
    for (const piece of bring.pieces) {
      done += await piece(done);
      if (mine !== run) return;
      set({ progress: { done, of: bring.of, name: '' } });
    }
    const plan =
      kind === 'macro'
        ? await engine.imports.check({ importId, ...macroChoices() })
        : await engine.articleImports.check({ importId, takesInactive });
    if (mine === run) set({ phase: 'seen', importId, plan, rows: rowsOf(files, plan.findings) });
  } catch (error) {
    if (mine === run) fail(error, t, 'seen');
  }
}

const macroChoices = () => {
  const { takesInactive, takesQueues, foreign } = now();
  return { takesInactive, takesQueues, foreign: [...foreign] };
};

/** Asks what would become of what was brought already, by what was chosen since. */
async function checkAgain(t: TFunction): Promise<void> {
  const { importId, files } = now();
  if (!importId) return;
  run += 1;
  const mine = run;
  set({ isChecking: true, notice: null });
  try {
    const plan = await engine.imports.check({ importId, ...macroChoices() });
    if (mine === run) set({ plan, rows: rowsOf(files, plan.findings) });
  } catch (error) {
    if (mine === run) fail(error, t, 'seen');
  } finally {
    if (mine === run) set({ isChecking: false });
  }
}

/** What a name of another system is here, for all macros at once. */
export function chooseForeign(choice: ForeignChoice, t: TFunction): Promise<void> {
  const isSame = ({ system, account, kind, id }: ForeignChoice) =>
    system === choice.system && account === choice.account && kind === choice.kind && id === choice.id;
  set(({ foreign }) => ({ foreign: [...foreign.filter((one) => !isSame(one)), choice] }));
  return checkAgain(t);
}

export function chooseQueues(takesQueues: boolean, t: TFunction): Promise<void> {
  set({ takesQueues });
  return checkAgain(t);
}

/** What is brought, as steps that each bring a piece and say how many were in it. */
type ToBring = { readonly of: number; readonly pieces: Iterable<(from: number) => Promise<number>> };

function macrosToBring(importId: string): ToBring {
  const { files, account } = now();
  const macros = files.flatMap(({ read }) => ('macros' in read ? read.macros : []));
  const pieces = piecesOf(
    macros.map((macro) => stagedOf(macro, account)),
    importWireLimits.macrosPerPiece,
  );
  return {
    of: macros.length,
    pieces: pieces.map((piece) => async (from) => {
      await engine.imports.stage({ importId, from, macros: piece });
      return piece.length;
    }),
  };
}

function articlesToBring(importId: string): ToBring {
  const { files, account } = now();
  const articles = files.flatMap(({ read }) => ('articles' in read ? read.articles : []));
  const pieces = piecesOf(
    articles.map((article) => stagedArticle(article, account)),
    articleWireLimits.perPiece,
  );
  return {
    of: articles.length,
    pieces: pieces.map((piece) => async (from) => {
      await engine.articleImports.stage({ importId, from, articles: piece });
      return piece.length;
    }),
  };
}

function stagedArticle({ notes: _, ...article }: ImportedArticle, account: string): StagedArticle {
  const { origin } = article;
  const named = hasAccounts(origin.system) ? account.trim() : '';
  return { ...article, origin: { ...origin, account: origin.account || named } };
}

function stagedOf(
  { origin, active, restricted, foreign, content }: ImportedMacro,
  account: string,
): StagedMacro {
  return {
    origin: { ...origin, account: origin.account ?? accountOf(origin.system, account) },
    active,
    restricted,
    foreign,
    content,
  };
}

/** Tables and files of ours come from no account. */
const accountOf = (system: ImportedMacro['origin']['system'], account: string): string =>
  hasAccounts(system) ? account.trim() : '';

const withoutAccounts: ReadonlySet<string> = new Set(['table', 'markdown', 'html', 'groundcrew']);
export const hasAccounts = (
  system: ImportedMacro['origin']['system'] | ImportedArticle['origin']['system'],
): boolean => !withoutAccounts.has(system);

/** Makes the drafts as they were seen, all of them or none. */
export async function importAll(t: TFunction): Promise<void> {
  const { kind, importId, plan, takesInactive, files } = now();
  if (!importId || !plan) return;
  run += 1;
  const mine = run;
  set({ phase: 'importing', notice: null });
  try {
    const wanted = {
      importId,
      takesInactive,
      seen: plan.seen,
      files: files.flatMap(({ name, bytes, read }) =>
        read.outcome === 'read' ? [{ name: name.slice(0, 1_000), bytes, hash: read.hash }] : [],
      ),
    };
    const answer =
      kind === 'macro'
        ? await engine.imports.commit({ ...wanted, ...macroChoices() })
        : await engine.articleImports.commit(wanted);
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
  for (const queryKey of [
    q.imports.key(),
    q.studio.library.key(),
    q.studio.macro.key(),
    q.studio.articles.key(),
    q.studio.article.key(),
  ])
    void queryClient.invalidateQueries({ queryKey });
}

function fail(error: unknown, t: TFunction, phase: 'choosing' | 'seen'): void {
  const problem = t(`problems.${problemOf(error).kind}`);
  set({ phase, notice: { tone: 'bad', text: t('imports.failed', { problem }) } });
}
