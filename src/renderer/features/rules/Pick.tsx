import { Select } from '@mantine/core';

type Choice = { readonly value: string; readonly label: string };

/** One of a list, which can be searched when it is long. */
export function Pick({
  label,
  value,
  data,
  disabled,
  error,
  description,
  onChange,
}: {
  label: string;
  value: string;
  data: readonly Choice[];
  disabled?: boolean;
  /** What is wrong with it. */
  error?: React.ReactNode;
  description?: React.ReactNode;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      data={[...data]}
      searchable={data.length > 8}
      disabled={disabled ?? false}
      error={error}
      description={description}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
