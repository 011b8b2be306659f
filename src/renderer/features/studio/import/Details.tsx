import type { ImportedMacro } from '../../../../shared/domain/macro-import.ts';
import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import { usePeople } from '../../../engine/people.ts';
import type { ImportRow } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import words from '../../../ui/Words.module.css';
import { folderOf } from '../library-lines.ts';
import { sayNames } from '../say-names.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { ChangedTexts } from './ChangedTexts.tsx';
import classes from './DryRun.module.css';
import { Notes } from './Notes.tsx';
import { useSayProblem } from './use-say-problem.ts';

/** One line of the dry run in full. */
export function Details({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  if (row.kind === 'article') return <ArticleDetails row={row} />;
  if (row.kind === 'macro') return <MacroDetails file={row.file} macro={row.macro} finding={row.finding} />;
  return (
    <>
      <h3 className={classes.detailTitle}>
        <bdi>{row.file}</bdi>
      </h3>
      {row.kind === 'problem' ? (
        <>
          <p className="gc-selectable" dir="auto">
            {say.problem(row.problem)}
          </p>
          <p className={words.hint}>{say.place(row.problem)}</p>
        </>
      ) : (
        <>
          <p>{say.refusal(row.refusal)}</p>
          {row.refusal.form && <p className={words.hint}>{say.form(row.refusal.form)}</p>}
          {row.refusal.line !== null && (
            <p className={words.hint}>{t('imports.line', { line: row.refusal.line })}</p>
          )}
        </>
      )}
    </>
  );
}

function MacroDetails({
  file,
  macro,
  finding,
}: {
  file: string;
  macro: ImportedMacro;
  finding: ImportFinding;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const { origin, content } = macro;
  const key = /^\w+:(.+)$/.exec(origin.key)?.[1];
  const from = [t(`imports.system.${origin.system}`), origin.account, key, file].filter(Boolean).join(' · ');
  const verdict = finding.why
    ? t(`imports.why.${finding.why}`, { names: sayNames(finding.writers, people) })
    : t(
        `imports.says.${finding.finding === 'new' || finding.finding === 'changed' ? finding.finding : 'same'}`,
      );
  return (
    <>
      <h3 className={classes.detailTitle} dir="auto">
        {content.title}
      </h3>
      {content.folder.length > 0 && (
        <p className={words.hint}>
          <bdi>{folderOf(content.folder)}</bdi>
        </p>
      )}
      <p className={classes.verdict} data-finding={finding.finding}>
        {verdict}
      </p>
      {finding.fields.length > 0 && (
        <p>{finding.fields.map((field) => t(`imports.field.${field}`)).join(', ')}</p>
      )}
      {finding.macroId && finding.finding === 'changed' ? (
        <ChangedTexts macroId={finding.macroId} content={content} finding={finding} />
      ) : (
        Object.entries(content.bodies).map(([locale, body]) => (
          <section key={locale}>
            <h4 className={words.label}>{languageName(locale)}</h4>
            <div className={`${classes.body} gc-selectable`} dir="auto" lang={locale}>
              {body}
            </div>
          </section>
        ))
      )}
      <Notes macro={macro} finding={finding} />
      <p className={`${words.hint} gc-selectable`}>
        {t('imports.from')}: <bdi>{from}</bdi>
      </p>
    </>
  );
}
