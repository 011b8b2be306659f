import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { isSame } from './is-same.ts';

/**
 * A value once it has been the same for so long, in milliseconds. What is equal is the same: a new object in each drawing
 * would be waited for, and drawn, again without end.
 */
export function useRested<Value extends object>(value: Value, restMs: number): Value {
  const [now, setNow] = useState(value);
  if (!isSame(now, value)) setNow(value);
  return useDebouncedValue(now, restMs)[0];
}
