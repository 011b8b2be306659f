import { limits } from '../../../shared/domain/limits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { FileProblem } from './attach-files.ts';
import classes from './FileProblems.module.css';
import { fileSize } from './file-size.ts';

/** Which files could not be attached, and why. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  return problems.map(({ code, name }) => (
    <p key={`${code} ${name}`} className={classes.problem} role="alert">
      {t(`composer.file.${code}`, {
        name,
        size: fileSize(limits.attachmentBytes),
        count: limits.attachmentsPerMessage,
      })}
    </p>
  ));
}
