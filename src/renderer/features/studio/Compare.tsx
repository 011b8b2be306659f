import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MacroVersion } from '../../../shared/domain/studio.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageName } from '../../ui/language-name.ts';
import words from '../../ui/Words.module.css';
import classes from './Dialogs.module.css';
import { DiffText } from './DiffText.tsx';
import { folderOf } from './library-lines.ts';

/** What one version changed against another, word by word, in every language. */
export function Compare({
  versions,
  version,
  onClose,
}: {
  /** The newest first. */
  versions: readonly MacroVersion[];
  version: MacroVersion;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const earlier = versions.slice(versions.indexOf(version) + 1);
  const [chosen, setChosen] = useState<string | null>(null);
  const before = earlier.find(({ id }) => id === chosen) ?? earlier[0];
  const nameOf = ({ number }: MacroVersion) =>
    number === null ? t('studio.workingVersion') : t('studio.version', { number });
  const parts = before ? partsOf(before, version) : [];
  const said = { title: t('studio.field.title'), folder: t('studio.field.folder') };
  return (
    <Dialog onClose={onClose} title={t('studio.comparing', { name: nameOf(version) })} size={820}>
      <div className={classes.compare}>
        <Select
          data-autofocus
          label={t('studio.comparedWith')}
          value={before?.id ?? null}
          data={earlier.map((one) => ({ value: one.id, label: nameOf(one) }))}
          allowDeselect={false}
          onChange={setChosen}
        />
        {parts.length === 0 && <p className={words.hint}>{t('studio.sameText')}</p>}
        {parts.map(({ of, language, from, to }) => (
          <section key={of}>
            <h3 className={words.label}>
              {of === 'title' || of === 'folder' ? said[of] : languageName(language)}
            </h3>
            <DiffText from={from} to={to} language={language} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** What differs, by what it is: the title, the folder, or the text of a language. */
function partsOf({ content: before }: MacroVersion, { content: after }: MacroVersion) {
  const languages = [...new Set([...Object.keys(after.bodies), ...Object.keys(before.bodies)])];
  return [
    { of: 'title', language: 'und', from: before.title, to: after.title },
    { of: 'folder', language: 'und', from: folderOf(before.folder), to: folderOf(after.folder) },
    ...languages.map((language) => ({
      of: language,
      language,
      from: before.bodies[language] ?? '',
      to: after.bodies[language] ?? '',
    })),
  ].filter(({ from, to }) => from !== to);
}
