import { Button } from '@mantine/core';
import classes from './Hint.module.css';

type Props = {
  icon: React.ReactNode;
  title: string;
  text?: string;
  action?: { label: string; run: () => void };
  tone?: 'calm' | 'bad';
};

/** What stands where there is nothing to show: why, and what to do about it. */
export function Hint({ icon, title, text, action, tone = 'calm' }: Props) {
  return (
    <div className={classes.hint} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <div className={classes.title}>{title}</div>
      {text && <div className={classes.text}>{text}</div>}
      {action && (
        <Button variant="default" size="compact-md" mt={8} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
