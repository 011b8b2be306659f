import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../../text/use-translation.ts';
import { useKeptAddress } from '../../../ui/on-chain/use-kept-address.ts';
import { sayFieldLabel } from '../../../ui/say-field.ts';

/** How an address compares with those that are kept of the customer; nothing where none is. */
export function OfCustomer({ address }: { address: string }) {
  const { t } = useTranslation();
  const kept = useKeptAddress(address);
  if (!kept || kept.length === 0) return null;
  const telling = kept.flatMap(({ how, ...field }) => (how === 'other' ? [] : [{ how, ...field }]));
  return (
    <>
      <dt>{t('onChain.ofCustomer.title')}</dt>
      {telling.length === 0 && <dd>{t('onChain.ofCustomer.other')}</dd>}
      {telling.map(({ how, ...field }) => (
        <dd key={field.key} data-wrong={how === 'looks-like' || undefined} data-column>
          {how === 'same' && <IconCircleCheck size={13} aria-hidden />}
          {how === 'looks-like' && <IconAlertTriangle size={13} aria-hidden />}
          {t(`onChain.ofCustomer.${how}`, { field: sayFieldLabel(field) })}
        </dd>
      ))}
    </>
  );
}
