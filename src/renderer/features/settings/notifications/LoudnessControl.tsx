import { SegmentedControl } from '@mantine/core';
import type { Loudness } from '../../../../shared/domain/notify-settings.ts';
import { loudnesses } from '../../../../shared/domain/notify-vocabulary.ts';
import { useTranslation } from '../../../text/use-translation.ts';

/** Off, silent or with a sound; `label` says of what. */
export function LoudnessControl({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Loudness;
  onChange: (value: Loudness) => void;
}) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('settings.notifications.of', { what: label })}
      value={value}
      data={loudnesses.map((one) => ({ value: one, label: t(`settings.notifications.loudness.${one}`) }))}
      onChange={(next) => onChange(loudnesses.find((one) => one === next) ?? 'off')}
    />
  );
}
