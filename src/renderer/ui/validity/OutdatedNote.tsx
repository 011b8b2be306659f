import { IconBan } from '@tabler/icons-react';
import type { Outdated } from '../../../shared/contract/outdated.ts';
import classes from './Outdated.module.css';
import { sayOutdated } from './say-outdated.ts';

/** Above what may not be sent: why not, and what may instead. */
export function OutdatedNote({ outdated }: { outdated: Outdated | null }) {
  if (!outdated) return null;
  return (
    <p className={classes.note}>
      <IconBan size={14} aria-hidden />
      <span dir="auto">{sayOutdated(outdated)}</span>
    </p>
  );
}
