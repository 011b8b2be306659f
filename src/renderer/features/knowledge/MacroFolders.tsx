import type { MacroHit } from '../../../shared/contract/views.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import classes from './Knowledge.module.css';
import type { MacroFolder } from './macro-tree.ts';

/** Folders within folders, folded, with the macros that lie in them. */
export function MacroFolders({
  folder,
  onChoose,
}: {
  folder: MacroFolder;
  onChoose: (macro: MacroHit) => void;
}) {
  return (
    <>
      {folder.folders.map((inner) => (
        <details key={inner.path} className={classes.folder}>
          <summary className="gc-focus-inset">
            <span className="gc-truncate" dir="auto">
              {inner.name}
            </span>
            <span className={classes.count}>{inner.count}</span>
          </summary>
          <div className={classes.inside}>
            <MacroFolders folder={inner} onChoose={onChoose} />
          </div>
        </details>
      ))}
      {folder.macros.map((macro) => (
        <button
          key={macro.id}
          type="button"
          className={`${classes.line} gc-focus-inset`}
          onClick={() => onChoose(macro)}
        >
          <span className="gc-truncate" dir="auto">
            {macro.title}
          </span>
          <OutdatedMark outdated={macro.outdated} />
          {macro.shortcut && (
            <code className={classes.shortcut} dir="ltr">
              /{macro.shortcut}
            </code>
          )}
        </button>
      ))}
    </>
  );
}
