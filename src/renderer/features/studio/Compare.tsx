import { Select } from '@mantine/core';
import { useState } from 'react';
import type { DocumentVersion } from '../../../shared/domain/studio.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffText } from '../../ui/diff/DiffText.tsx';
import words from '../../ui/Words.module.css';
import classes from './Dialogs.module.css';

/** A part that differs: its name, its language (`und` where it has none), and how it reads in both. */
export type Part = {
  readonly name: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
};
export type PartsOf = (before: DocumentVersion, after: DocumentVersion) => readonly Part[];

/** What one version changed against another, word by word, in every language. */
export function Compare({
  versions,
  version,
  partsOf,
  onClose,
}: {
  /** The newest first. */
  versions: readonly DocumentVersion[];
  version: DocumentVersion;
  partsOf: PartsOf;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const earlier = versions.slice(versions.indexOf(version) + 1);
  const [chosen, setChosen] = useState<string | null>(null);
  const before = earlier.find(({ id }) => id === chosen) ?? earlier[0];
  const nameOf = ({ number }: DocumentVersion) =>
    number === null ? t('studio.workingVersion') : t('studio.version', { number });
  const parts = before ? partsOf(before, version) : [];
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
        {parts.map(({ name, language, from, to }) => (
          <section key={name}>
            <h3 className={words.label}>{name}</h3>
            <DiffText from={from} to={to} language={language} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
