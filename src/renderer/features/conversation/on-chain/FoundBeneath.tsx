import { useMemo } from 'react';
import { plainText } from '../../../../shared/domain/html-text.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import classes from './OnChain.module.css';
import { OnChainChip } from './OnChainChip.tsx';
import { onChainParts } from './on-chain-parts.ts';

/**
 * Addresses and transactions of a formatted message, each once, below it: nothing is put between its sender's markup. They
 * are read from what is shown, which the plain text that came along need not say.
 */
export function FoundBeneath({ html }: { html: string }) {
  const { t } = useTranslation();
  const found = useMemo(() => {
    const parts = onChainParts(plainText(html)).flatMap((part) => (part.kind === 'found' ? [part] : []));
    return [...new Map(parts.map((part) => [part.text, part])).values()];
  }, [html]);
  if (found.length === 0) return null;
  return (
    <ul className={classes.beneath} aria-label={t('onChain.beneath')}>
      {found.map((part) => (
        <li key={part.text}>
          <OnChainChip text={part.text} found={part.found} />
        </li>
      ))}
    </ul>
  );
}
