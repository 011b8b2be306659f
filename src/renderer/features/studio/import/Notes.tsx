import type { ImportedMacro, ImportNote } from '../../../../shared/domain/macro-import.ts';
import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import { usePeople } from '../../../engine/people.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import classes from './DryRun.module.css';

/** What of a macro does not come along as it was, one by one. */
export function Notes({ macro, finding }: { macro: ImportedMacro; finding: ImportFinding }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { notes, restricted, active } = macro;
  const say = (note: ImportNote): string => {
    switch (note.about) {
      case 'unmapped':
        return t(`imports.note.unmapped.${note.why}`, { field: note.field, value: note.value });
      case 'placeholder':
        return t('imports.note.placeholder', { name: note.name });
      case 'broken-template':
        return t('imports.note.broken-template', { name: note.name });
      case 'file':
        return t('imports.note.file', { name: note.name });
      case 'picture':
        return t(`imports.note.picture.${note.why}`, { name: note.name });
      case 'cut':
        return t('imports.note.cut', { field: note.field, n: sayNumber(note.characters) });
      case 'formula':
        return t('imports.note.formula', { field: note.field });
      case 'more':
        return t('imports.andMore', { n: sayNumber(note.count) });
    }
  };
  const named = (ids: readonly string[]) =>
    ids.map((id) => people.group(id)?.name ?? id.slice(0, 8)).join(', ') || t('studio.field.nobody');
  const sayQueues = ({ here, there, takes }: NonNullable<ImportFinding['queues']>) =>
    t(takes ? 'imports.queues.takes' : 'imports.queues.stays', {
      here: here === null ? t('studio.field.everybody') : named(here),
      there: named(there),
    });
  const lines = [
    ...(active ? [] : [t('imports.inactive')]),
    ...(restricted
      ? [t(`imports.restricted.${restricted.to}`, { names: restricted.names.join(', ') || '?' })]
      : []),
    ...(finding.queues ? [sayQueues(finding.queues)] : []),
    ...notes.map(say),
    ...finding.left.map(({ what, name }) => t(`imports.left.${what}`, { name })),
  ];
  if (lines.length === 0) return null;
  return (
    <section>
      <h4 className={words.label}>{t('imports.notes')}</h4>
      <ul className={`${classes.noteList} gc-selectable`}>
        {[...new Set(lines)].map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
