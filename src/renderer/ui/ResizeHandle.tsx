import { useDirection } from '@mantine/core';
import { useRef } from 'react';
import classes from './ResizeHandle.module.css';

type Props = {
  label: string;
  /** Width now, in CSS pixels. */
  width: number;
  min: number;
  max: number;
  /** The side of the handle on which the resized column lies. */
  column: 'before' | 'after';
  onWidth: (width: number) => void;
};

/** The edge between two columns: drag it, or focus it and use the arrow keys; a double click resets it. */
export function ResizeHandle({
  label,
  width,
  min,
  max,
  column,
  onWidth,
  ...rest
}: Props & { reset: number }) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const { dir } = useDirection();
  const direction = (column === 'before') === (dir === 'ltr') ? 1 : -1;
  const clamp = (wished: number) => Math.round(Math.min(max, Math.max(min, wished)));

  return (
    // biome-ignore lint/a11y/useSemanticElements: hr cannot be focused and moved
    <div
      className={classes.handle}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (!from.current) return;
        onWidth(clamp(from.current.width + direction * (event.clientX - from.current.x)));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => onWidth(rest.reset)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        const step = (event.key === 'ArrowRight' ? 16 : -16) * direction;
        onWidth(clamp(width + step));
      }}
    />
  );
}
