import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './Knowledge.module.css';

type Props = {
  backLabel: string;
  onBack: () => void;
  /** Beside the way back. */
  action?: React.ReactNode;
  /** What is read; another one takes the focus anew. */
  about: string;
  children: React.ReactNode;
};

/** One thing opened from a list: it takes the focus, Escape leads back. */
export function Reading({ backLabel, onBack, action, about, children }: Props) {
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is what takes the focus
  useEffect(() => {
    region.current?.focus();
  }, [about]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only does what the button above does
    <section
      ref={region}
      className={classes.reading}
      tabIndex={-1}
      data-scrolls-by-keys
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <div className={classes.back}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} className="gc-mirror" />}
          onClick={onBack}
        >
          {backLabel}
        </Button>
        {action}
      </div>
      {children}
    </section>
  );
}
