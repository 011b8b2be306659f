import { IconAlertTriangle, IconNote } from '@tabler/icons-react';
import type { RowComponentProps } from 'react-window';
import type { ImportRow } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import { folderOf } from '../library-lines.ts';
import marks from '../Standing.module.css';
import classes from './DryRun.module.css';
import { notesOf } from './import-rows.ts';
import { useSayProblem } from './use-say-problem.ts';

export type RowProps = {
  readonly rows: readonly ImportRow[];
  readonly cursor: number;
  readonly id: string;
  readonly onPick: (index: number) => void;
};

const looks = {
  new: 'live',
  changed: 'approved',
  same: 'same',
  skipped: 'in-review',
  refused: 'withdrawn',
} as const;

/** One macro or problem in a line: what would become of it, its name, and what of it or why. */
export function Row({ index, style, rows, cursor, id, onPick }: RowComponentProps<RowProps>) {
  const { t } = useTranslation();
  const row = rows[index];
  if (!row) return null;
  const finding = 'finding' in row ? row.finding.finding : 'refused';
  const notes = notesOf(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all options
    <div
      style={style}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === cursor}
      aria-posinset={index + 1}
      aria-setsize={rows.length}
      className={classes.row}
      onClick={() => onPick(index)}
    >
      <span className={`${marks.standing} ${classes.mark}`} data-state={looks[finding]}>
        {t(`imports.finding.${finding}`)}
      </span>
      <RowText row={row} />
      {notes > 0 && (
        <span className={classes.notes} title={t('imports.notesCount', { n: sayNumber(notes) })}>
          <IconNote size={14} aria-hidden />
          <span aria-hidden>{sayNumber(notes)}</span>
          <span className="gc-hidden-text">{t('imports.notesCount', { n: sayNumber(notes) })}</span>
        </span>
      )}
      {!('finding' in row) && <IconAlertTriangle size={14} className={classes.warn ?? ''} aria-hidden />}
    </div>
  );
}

function RowText({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  if (row.kind === 'article') return <ArticleRowText row={row} />;
  if (row.kind !== 'macro')
    return (
      <span className={classes.text}>
        <span className={classes.name} dir="auto">
          {row.kind === 'problem' ? say.problem(row.problem) : say.refusal(row.refusal)}
        </span>
        <span className={classes.under}>
          <bdi>{row.file}</bdi>
          {row.kind === 'problem' && say.place(row.problem) && ` · ${say.place(row.problem)}`}
        </span>
      </span>
    );
  const { macro, finding } = row;
  const { title, folder } = macro.content;
  const what = finding.why
    ? t(`imports.short.${finding.why}`)
    : [
        ...finding.fields.map((field) => t(`imports.field.${field}`)),
        ...finding.locales.map((one) => languageName(one)),
      ].join(', ');
  return (
    <span className={classes.text}>
      <span className={classes.name} dir="auto">
        {title}
      </span>
      <span className={classes.under}>
        {folder.length > 0 && <bdi>{folderOf(folder)}</bdi>}
        {folder.length > 0 && what && ' · '}
        {what}
      </span>
    </span>
  );
}

function ArticleRowText({ row: { article, finding } }: { row: Extract<ImportRow, { kind: 'article' }> }) {
  const { t } = useTranslation();
  const { title, locale } = article.content;
  const { collection, section } = finding.place;
  const what = finding.why
    ? t(`articleImports.short.${finding.why}`)
    : finding.fields.map((field) => t(`articleImports.field.${field}`)).join(', ');
  return (
    <span className={classes.text}>
      <span className={classes.name} dir="auto">
        {title}
      </span>
      <span className={classes.under}>
        {languageName(locale)} · <bdi>{`${collection} › ${section}`}</bdi>
        {what && ` · ${what}`}
      </span>
    </span>
  );
}
