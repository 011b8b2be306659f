import { TextInput } from '@mantine/core';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { instantOf, localMinuteOf } from '../../ui/time/local-minute.ts';

type Written = MacroContent['validity'];

/** Until when and where a document may be said. */
export function Bounds({
  validity,
  readOnly,
  onPut,
}: {
  validity: Written;
  readOnly: boolean;
  onPut: (validity: Written) => void;
}) {
  const { t } = useTranslation();
  /** A bound that is left empty is none. */
  const bound = (
    change: {
      [Key in 'from' | 'until' | 'product' | 'jurisdiction']?: Written[Key] | undefined;
    },
  ) => {
    const next = { ...validity, ...change };
    for (const key of ['from', 'until', 'product', 'jurisdiction'] as const)
      if (next[key] === undefined) delete next[key];
    onPut(next as Written);
  };
  return (
    <>
      <TextInput
        type="datetime-local"
        label={t('studio.field.from')}
        value={localMinuteOf(validity.from)}
        readOnly={readOnly}
        onChange={(event) => bound({ from: instantOf(event.currentTarget.value) })}
      />
      <TextInput
        type="datetime-local"
        label={t('studio.field.until')}
        value={localMinuteOf(validity.until)}
        readOnly={readOnly}
        onChange={(event) => bound({ until: instantOf(event.currentTarget.value) })}
      />
      <TextInput
        label={t('studio.field.product')}
        value={validity.product ?? ''}
        maxLength={80}
        readOnly={readOnly}
        onChange={(event) => bound({ product: event.currentTarget.value || undefined })}
      />
      <TextInput
        label={t('studio.field.jurisdiction')}
        value={validity.jurisdiction ?? ''}
        maxLength={80}
        readOnly={readOnly}
        onChange={(event) => bound({ jurisdiction: event.currentTarget.value || undefined })}
      />
    </>
  );
}
