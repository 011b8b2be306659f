import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';
import { Problems } from './Problems.tsx';
import classes from './Rules.module.css';

type Props = {
  label: string;
  /** How many there are, how many there may be, and what the hub would say to one more. */
  count: number;
  most: number;
  full: DeskProblem['code'];
  onAdd: () => void;
  /** Not the first thing that one does here. */
  quiet?: boolean;
};

/** Begins another one; where there are as many as there may be, it says so instead. */
export function AddButton({ label, count, most, full, onAdd, quiet }: Props) {
  if (count >= most)
    return (
      <div className={classes.full}>
        <Problems problems={[{ code: full, values: { most } }]} />
      </div>
    );
  return (
    <Button {...(quiet && { variant: 'default' })} leftSection={<IconPlus size={15} />} onClick={onAdd}>
      {label}
    </Button>
  );
}
