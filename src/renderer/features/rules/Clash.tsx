import { Button } from '@mantine/core';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Rules.module.css';

/** Somebody else changed or removed what is being written here: whose is to stay? */
export function Clash({
  draft,
  version,
  onMine,
  onTheirs,
  children,
}: {
  /** The version that the draft was begun against, null for something new, and the one that there is now. */
  draft: number | null;
  version: number | null;
  onMine: () => void;
  onTheirs: () => void;
  /** Theirs, in words. */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  if (draft === version) return null;
  return (
    <div className={classes.clash} role="alert">
      <p>{t(version === null ? 'rules.conflict.gone' : 'rules.conflict.changed')}</p>
      {children}
      <span className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onMine}>
          {t('rules.conflict.mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTheirs}>
          {t('rules.conflict.theirs')}
        </Button>
      </span>
    </div>
  );
}
