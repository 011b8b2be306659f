import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment } from 'react';
import { type ComparedPlace, compareAddresses } from '../../../../shared/domain/chain/compare.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { stopComparing, useCompared, type Written } from './compared.ts';
import classes from './OnChain.module.css';

/** Two addresses one below the other, their differences marked; absent until two were chosen. */
export function CompareDialog() {
  const { first, second } = useCompared();
  return first && second ? <Compared first={first} second={second} /> : null;
}

function Compared({ first, second }: { first: Written; second: Written }) {
  const { t } = useTranslation();
  const { places, differing, looksPoisoned } = compareAddresses(first.text, second.text);
  const one = differing > 0 && first.found.value === second.found.value;
  const numbers = places.flatMap(({ same }, index) => (same ? [] : [index + 1]));
  return (
    <Dialog onClose={stopComparing} title={t('onChain.title')} size="lg">
      <p className={classes.verdict} data-bad={(looksPoisoned && !one) || undefined} role="status">
        {looksPoisoned && !one && <IconAlertTriangle size={18} aria-hidden />}
        <span>
          {differing === 0 ? t('onChain.same') : t('onChain.differ', { count: differing })}{' '}
          {one ? t('onChain.oneAccount') : looksPoisoned && t('onChain.poisoned')}
        </span>
      </p>
      {(['first', 'second'] as const).map((which) => (
        <Fragment key={which}>
          <p className={classes.which}>{t(`onChain.${which}`)}</p>
          <Row places={places} which={which} text={which === 'first' ? first.text : second.text} />
          <span className="gc-hidden-text">
            {t('onChain.spelled', {
              which: t(`onChain.${which}`),
              places: numbers.length > 0 ? numbers.join(', ') : t('onChain.nowhere'),
            })}
          </span>
        </Fragment>
      ))}
    </Dialog>
  );
}

function Row({
  places,
  which,
  text,
}: {
  places: readonly ComparedPlace[];
  which: 'first' | 'second';
  text: string;
}) {
  return (
    <p className={classes.row} dir="ltr" role="img" aria-label={text}>
      {places.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
        <span key={index} data-differs={!place.same || undefined}>
          {place[which] ?? '·'}
        </span>
      ))}
    </p>
  );
}
