import { IconPhone } from '@tabler/icons-react';
import type { FreezeSetup } from '../../../shared/domain/freeze.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Freeze.module.css';
import { sayPhone } from './say-freeze.ts';

type Props = { setup: FreezeSetup | null | undefined; text: string | null };

/** That it is not done, and how it is phoned in: where nothing else works, this does. */
export function NotYetDone({ setup, text }: Props) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes.alert} hidden={!text}>
      {text && (
        <>
          <strong>{text}</strong>
          <span className={classes.phone}>
            <IconPhone size={15} aria-hidden />
            <span className="gc-selectable" dir="auto">
              {sayPhone(setup, t)}
            </span>
          </span>
        </>
      )}
    </div>
  );
}
