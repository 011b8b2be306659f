import { IconPlus } from '@tabler/icons-react';
import type { MacroHit } from '../../../shared/contract/hits.ts';
import { newOwnMacro, writeOwnMacro } from '../../state/own-macro.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Knowledge.module.css';
import { MacroLine } from './MacroLine.tsx';

type Props = { macros: readonly MacroHit[]; onChoose: (macro: MacroHit) => void };

/** The agent's own macros by name, and the way to another. */
export function OwnShelf({ macros, onChoose }: Props) {
  const { t, language } = useTranslation();
  const begin = () => writeOwnMacro(newOwnMacro(language));
  return (
    <section className={classes.shelf} aria-label={t('ownMacros.shelf')}>
      <h4>{t('ownMacros.shelf')}</h4>
      {macros
        .toSorted((a, b) => a.title.localeCompare(b.title))
        .map((macro) => (
          <MacroLine key={macro.id} macro={macro} onChoose={onChoose} />
        ))}
      <button type="button" className={`${classes.line} gc-focus-inset`} data-quiet onClick={begin}>
        <IconPlus size={14} aria-hidden />
        <span>{t('ownMacros.new')}</span>
      </button>
    </section>
  );
}
