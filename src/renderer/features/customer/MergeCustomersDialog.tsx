import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { CustomerCard, Twin } from '../../../shared/contract/customer-views.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageName } from '../../ui/language-name.ts';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import { sayFieldLabel, sayFieldValue } from '../../ui/say-field.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './MergeCustomersDialog.module.css';
import { type MergeRow, mergeRows, staysByDefault, takenByDefault, takeOf } from './merge-rows.ts';
import { useCustomerMerging } from './use-customer-merging.ts';

const countries = perLocale((at) => new Intl.DisplayNames(at, { type: 'region' }));

function sayValue({ of, masked }: MergeRow, value: MergeRow['kept']): string {
  if (value === null) return '';
  if (masked) return String(value);
  if ('field' in of) return sayFieldValue(of.field, value);
  if (of.fact === 'country') return countries().of(String(value)) ?? String(value);
  return of.fact === 'locale' ? languageName(String(value)) : showHiddenCharacters(String(value));
}

type ChoiceProps = {
  row: MergeRow;
  taken: boolean;
  side: 'kept' | 'gone';
  name: string;
  onChoose: () => void;
};

function Choice({ row, taken, side, name, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const value = row[side];
  const chosen = taken === (side === 'gone');
  const text = value === null ? t('customer.field.nothing') : sayValue(row, value);
  if (row.same)
    return (
      <td className={classes.value}>
        <bdi>{text}</bdi>
      </td>
    );
  return (
    <td className={classes.value} data-empty={value === null || undefined}>
      <Radio
        size="xs"
        name={name}
        checked={chosen}
        disabled={row.locked && side === 'gone'}
        onChange={onChoose}
        label={<bdi className={classes.text}>{text}</bdi>}
      />
    </td>
  );
}

type Props = { card: CustomerCard; twin: Twin; onClose: () => void };

/** Two customers side by side: who stays, and which value of each is kept. */
export function MergeCustomersDialog({ card, twin, onClose }: Props) {
  const { t } = useTranslation();
  const { merge } = useCustomerMerging();
  const pair = [card.customer, twin.customer] as const;
  const [keptId, setKeptId] = useState(() => staysByDefault(...pair).id);
  const kept = keptId === card.customer.id ? card.customer : twin.customer;
  const gone = kept === card.customer ? twin.customer : card.customer;
  const moving = gone === twin.customer ? twin.conversations : card.open + card.past;
  const rows = mergeRows(kept, gone, card.fields);
  /** What was chosen, where that is not what is so by default. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const byDefault = takenByDefault(rows);
  const isTaken = (key: string) => byDefault.has(key) !== turned.has(key);
  const choose = (key: string, taken: boolean) => {
    const next = new Set(turned);
    if (byDefault.has(key) === taken) next.delete(key);
    else next.add(key);
    setTurned(next);
  };
  const nameOf = (customer: Customer) => customer.name || t('conversation.nameless');
  const labelOf = ({ of }: MergeRow) =>
    'field' in of ? sayFieldLabel(of.field) : t(`customer.twin.fact.${of.fact}`);

  return (
    <Dialog
      onClose={onClose}
      title={t('customer.twin.dialog')}
      size="lg"
      closeLabel={t('customer.note.cancel')}
    >
      <p className={classes.lead}>
        {t('customer.twin.lead', { kept: nameOf(kept), gone: nameOf(gone), count: moving })}
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="row">{t('customer.twin.stays')}</th>
              {pair.map((customer) => (
                <th key={customer.id} scope="col" data-kept={customer === kept || undefined}>
                  <Radio
                    size="xs"
                    name="merge-stays"
                    checked={customer === kept}
                    onChange={() => {
                      setKeptId(customer.id);
                      setTurned(new Set());
                    }}
                    label={
                      <span className={classes.person}>
                        <bdi className={classes.text}>{nameOf(customer)}</bdi>
                        <span className={classes.since}>
                          {t(customer.identified ? 'customer.identified' : 'customer.claimed')}
                          <br />
                          {t('customer.twin.since', { when: dateAndTime(customer.createdAt) })}
                        </span>
                      </span>
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{labelOf(row)}</th>
                {pair.map((customer) => {
                  const side = customer === kept ? 'kept' : 'gone';
                  return (
                    <Choice
                      key={customer.id}
                      row={row}
                      side={side}
                      taken={isTaken(row.key)}
                      name={`merge-${row.key}`}
                      onChoose={() => choose(row.key, side === 'gone')}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.lead}>{t('customer.twin.both')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('customer.note.cancel')}
        </Button>
        <Button
          onClick={() => {
            const taken = new Set(rows.map(({ key }) => key).filter(isTaken));
            merge({ id: kept.id, otherId: gone.id }, takeOf(rows, taken), nameOf(kept));
            onClose();
          }}
        >
          {t('customer.twin.go')}
        </Button>
      </div>
    </Dialog>
  );
}
