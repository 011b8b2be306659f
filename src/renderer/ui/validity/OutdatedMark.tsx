import type { Outdated } from '../../../shared/contract/outdated.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Outdated.module.css';
import { sayOutdated } from './say-outdated.ts';

/** Beside a title: it may not be sent. */
export function OutdatedMark({ outdated }: { outdated: Outdated | null }) {
  const { t } = useTranslation();
  if (!outdated) return null;
  return (
    <span className={classes.mark} title={sayOutdated(outdated)}>
      {t(`validity.mark.${outdated.why}`)}
    </span>
  );
}
