import type { MacroHit } from '../../../shared/contract/hits.ts';
import classes from './Knowledge.module.css';
import { MacroLine } from './MacroLine.tsx';
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
        <MacroLine key={macro.id} macro={macro} onChoose={onChoose} />
      ))}
    </>
  );
}
