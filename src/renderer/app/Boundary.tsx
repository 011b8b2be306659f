import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import i18next from 'i18next';
import { Component, type ErrorInfo } from 'react';
import { reportFault } from '../state/report-fault.ts';
import { shell } from '../state/shell.ts';
import classes from './Boundary.module.css';

type Props = { children: React.ReactNode };

/** Keeps a broken part from taking the window down. React offers this to classes alone. */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    reportFault('view', error, componentStack ?? '');
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={classes.broken} role="alert">
        <IconMoodConfuzed size={28} aria-hidden />
        <strong>{i18next.t('app.broken.title')}</strong>
        <p>{i18next.t('app.broken.text')}</p>
        <div className={classes.buttons}>
          <Button onClick={() => this.setState({ broken: false })}>{i18next.t('app.broken.again')}</Button>
          <Button variant="default" onClick={() => void shell().restart('app')}>
            {i18next.t('app.broken.restart')}
          </Button>
        </div>
      </div>
    );
  }
}
