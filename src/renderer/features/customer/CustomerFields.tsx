import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CustomerCard } from '../../../shared/contract/customer-views.ts';
import type { FieldValue } from '../../../shared/domain/customer-field.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import { sayFieldLabel, sayFieldValue } from '../../ui/say-field.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { Copyable } from './Copyable.tsx';
import card from './CustomerCard.module.css';
import classes from './CustomerFields.module.css';
import { FieldEditor } from './FieldEditor.tsx';
import { MaskedValue } from './masked/MaskedValue.tsx';

type Line = CustomerCard['fields'][number];

function Value({ field, value }: { field: Line['field']; value: FieldValue }) {
  const text = sayFieldValue(field, value);
  if (field.identifies) return <Copyable text={text} what={sayFieldLabel(field)} />;
  return (
    <bdi className={`${classes.text} gc-selectable`} dir="auto">
      {showHiddenCharacters(text)}
    </bdi>
  );
}

function FieldLine({ customerId, line }: { customerId: string; line: Line }) {
  const { t } = useTranslation();
  const { field, value, masked, mayEdit } = line;
  const label = sayFieldLabel(field);
  /** The value that is being changed, as it was when that began. */
  const [editing, setEditing] = useState<{ seen: FieldValue | null } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (byKeyboard: boolean) => {
    setEditing(null);
    if (byKeyboard) requestAnimationFrame(() => opener.current?.focus());
  };
  const { mutate } = useMutation(
    q.customer.setField.mutationOptions({
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const begin = () => setEditing({ seen: value });
  if (editing)
    return (
      <FieldEditor
        field={field}
        label={label}
        // What is masked is written anew: left empty, it stays.
        value={masked ? null : editing.seen}
        onCancel={() => close(true)}
        onDone={(next, byKeyboard) => {
          if (next !== editing.seen && !(masked && next === null))
            mutate({ id: customerId, field: field.key, value: next, seen: editing.seen });
          close(byKeyboard);
        }}
      />
    );
  if (value === null)
    return mayEdit ? (
      <button
        ref={opener}
        type="button"
        className={classes.add}
        aria-label={t('customer.field.add', { label })}
        onClick={begin}
      >
        <IconPlus size={11} aria-hidden />
        {t('customer.field.addShort')}
      </button>
    ) : (
      <span className={classes.nothing}>{t('customer.field.nothing')}</span>
    );
  return (
    <span className={classes.line}>
      {masked ? (
        <MaskedValue
          customerId={customerId}
          fact={`field:${field.key}`}
          mask={String(value)}
          what={label}
          say={(shown) => sayFieldValue(field, shown)}
        />
      ) : (
        <Value field={field} value={value} />
      )}
      {mayEdit && (
        <button
          ref={opener}
          type="button"
          className={card.copy}
          aria-label={t('customer.field.change', { label })}
          title={t('customer.field.change', { label })}
          onClick={begin}
        >
          <IconPencil size={13} />
        </button>
      )}
    </span>
  );
}

/** What this exchange wants to know of its customers besides; changed in place by those who may. */
export function CustomerFields({
  customerId,
  fields,
}: {
  customerId: string;
  fields: CustomerCard['fields'];
}) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <section className={classes.fields} aria-label={t('customer.field.title')}>
      <h4 className={card.heading}>{t('customer.field.title')}</h4>
      <dl className={`${card.facts} ${classes.facts}`}>
        {fields.map((line) => (
          <div key={line.field.id} className={classes.fact}>
            <dt>{sayFieldLabel(line.field)}</dt>
            <dd>
              <FieldLine key={customerId} customerId={customerId} line={line} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
