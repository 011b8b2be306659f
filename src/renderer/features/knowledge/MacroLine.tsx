import { IconStarFilled } from '@tabler/icons-react';
import type { MacroHit } from '../../../shared/contract/hits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import classes from './Knowledge.module.css';

/** A macro in a folder or on a shelf, to be read. */
export function MacroLine({ macro, onChoose }: { macro: MacroHit; onChoose: (macro: MacroHit) => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={`${classes.line} gc-focus-inset`} onClick={() => onChoose(macro)}>
      <span className="gc-truncate" dir="auto">
        {macro.title}
      </span>
      {macro.favourite && (
        <IconStarFilled size={12} className={classes.star} role="img" aria-label={t('knowledge.favourite')} />
      )}
      <OutdatedMark outdated={macro.outdated} />
      {macro.shortcut && (
        <code className={classes.shortcut} dir="ltr">
          /{macro.shortcut}
        </code>
      )}
    </button>
  );
}
