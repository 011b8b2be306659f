import { useQuery } from '@tanstack/react-query';
import type { MacroContent } from '../../../../shared/domain/studio.ts';
import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { DiffText } from '../../../ui/diff/DiffText.tsx';
import { languageName } from '../../../ui/language-name.ts';
import words from '../../../ui/Words.module.css';
import { folderOf } from '../library-lines.ts';
import { workOf } from '../work-of.ts';

/** What an import would change of a macro's words, beside what it says now. */
export function ChangedTexts({
  macroId,
  content,
  finding,
}: {
  macroId: string;
  content: MacroContent;
  finding: ImportFinding;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(q.studio.macro.queryOptions({ input: { documentId: macroId } }));
  if (!data) return <p className={words.hint}>{t('app.loading')}</p>;
  const here = workOf(data)?.content ?? data.live;
  const parts: { label: string; language: string; from: string; to: string }[] = [];
  if (finding.fields.includes('title'))
    parts.push({
      label: t('imports.field.title'),
      language: 'und',
      from: here?.title ?? '',
      to: content.title,
    });
  if (finding.fields.includes('folder'))
    parts.push({
      label: t('imports.field.folder'),
      language: 'und',
      from: folderOf(here?.folder ?? []),
      to: folderOf(content.folder),
    });
  for (const language of finding.locales)
    parts.push({
      label: languageName(language),
      language,
      from: here?.bodies[language] ?? '',
      to: content.bodies[language] ?? '',
    });
  return parts.map(({ label, language, from, to }) => (
    <section key={label}>
      <h4 className={words.label}>{label}</h4>
      <DiffText from={from} to={to} language={language} />
    </section>
  ));
}
