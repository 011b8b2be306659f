import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '../../ui/fold.ts';

/** Tomas finds Tomás. */
export const whateverAccents: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(({ label }) => fold(label).includes(fold(search.trim())));
