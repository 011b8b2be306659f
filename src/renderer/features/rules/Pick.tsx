import { Select } from '@mantine/core';

type Choice = { readonly value: string; readonly label: string };

/** One of a list, which can be searched when it is long. */
export function Pick({
  label,
  value,
  data,
  disabled,
  onChange,
}: {
  label: string;
  value: string;
  data: readonly Choice[];
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      data={[...data]}
      searchable={data.length > 8}
      disabled={disabled ?? false}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
