import { type KeyboardEvent, useRef, useState } from 'react';
import type { CustomerField, FieldValue } from '../../../shared/domain/customer-field.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import classes from './CustomerFields.module.css';

type Props = {
  field: CustomerField;
  label: string;
  value: FieldValue | null;
  /** `byKeyboard`: whoever changed it goes on where they were. */
  onDone: (value: FieldValue | null, byKeyboard: boolean) => void;
  onCancel: () => void;
};

/** Changes one value where it stands: Enter or going elsewhere keeps it, Escape does not. */
export function FieldEditor({ field, label, value, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value === null ? '' : String(value));
  const over = useRef(false);
  const done = (wanted: string, byKeyboard: boolean) => {
    if (over.current) return;
    over.current = true;
    onDone(read(field, wanted, value), byKeyboard);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') done(text, true);
    else if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    autoFocus: true,
    className: classes.field,
    'aria-label': label,
    value: text,
    onKeyDown,
    onBlur: () => done(text, false),
  };
  if (field.type === 'choice' || field.type === 'yes-no') {
    const kept = typeof value === 'string' && !field.choices.includes(value) ? [value] : [];
    const choices =
      field.type === 'choice'
        ? [...field.choices, ...kept].map((choice) => [choice, choice] as const)
        : ([
            ['true', t('customer.field.yes')],
            ['false', t('customer.field.no')],
          ] as const);
    return (
      <select {...shared} onChange={(event) => setText(event.currentTarget.value)}>
        <option value="">{t('customer.field.unknown')}</option>
        {choices.map(([choice, shown]) => (
          <option key={choice} value={choice}>
            {shown}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      type={field.type === 'date' ? 'date' : field.type === 'number' ? 'number' : 'text'}
      step="any"
      max={field.type === 'date' ? '9999-12-31' : undefined}
      maxLength={limits.fieldValueCharacters}
      dir="auto"
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** What was typed as the field has it; what is no number leaves the value as it was. */
function read({ type }: CustomerField, text: string, before: FieldValue | null): FieldValue | null {
  const wanted = text.trim();
  if (wanted === '') return null;
  if (type === 'yes-no') return wanted === 'true';
  if (type !== 'number') return wanted;
  const number = Number(wanted);
  return Number.isFinite(number) ? number : before;
}
