import type { SettingsSection } from '../../state/settings-sections.ts';
import classes from './SettingsPage.module.css';

/** One setting: its name, what it does, and the control. `labelFor` ties the name to the control's id. */
export function SettingRow({
  label,
  text,
  labelFor,
  children,
}: {
  label: string;
  text?: React.ReactNode;
  labelFor?: string;
  children: React.ReactNode;
}) {
  return (
    <div className={classes.row}>
      <div className={classes.label}>
        {labelFor ? <label htmlFor={labelFor}>{label}</label> : <span>{label}</span>}
        {text && <div className={`${classes.hint} gc-selectable`}>{text}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}

/** A part of the page; `id` is what the palette leads to. */
export function SettingSection({
  id,
  title,
  children,
}: {
  id: SettingsSection;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section className={classes.section} aria-label={title} data-section={id} tabIndex={-1}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
