import { ActionIcon } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import i18next from 'i18next';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { AuditPage } from '../../../shared/wire/audit.ts';
import type { People } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import { exactTime } from '../../ui/time/say-time.ts';
import classes from './Audit.module.css';
import { sayAction } from './say-action.ts';
import { sayDetails } from './say-details.ts';

type EntryProps = {
  row: AuditRow;
  people: People;
  /** The numbers of conversations, by their ids. */
  numbers: AuditPage['numbers'];
  onWhom: (id: string) => void;
};

/** One entry: who did what to whom, and when. */
export function Entry({ row, people, numbers, onWhom }: EntryProps) {
  const { t } = useTranslation();
  const nameOf = (id: string) =>
    people.agent(id)?.name ?? people.group(id)?.name ?? (id in numbers ? `#${numbers[id]}` : undefined);
  const { subjectId, subjectKind } = row;
  // A later hub may know of kinds that have no word here.
  const word = `audit.subject.${subjectKind}`;
  const kind =
    subjectKind === null || !i18next.exists(word) ? subjectKind : (t as (key: string) => string)(word);
  const subject = subjectId === null ? null : (nameOf(subjectId) ?? subjectId);
  const who =
    row.actorKind === 'agent'
      ? ((row.actorId && people.agent(row.actorId)?.name) ?? t('audit.somebody'))
      : t(row.actorKind === 'system' ? 'audit.system' : 'audit.customer');

  return (
    <tr>
      <td className={classes.place}>{sayNumber(row.seq)}</td>
      <td className={classes.when}>{exactTime(row.at)}</td>
      <th scope="row" className={classes.who}>
        <bdi>{who}</bdi>
      </th>
      <td className={classes.what}>{sayAction(row.action)}</td>
      <td>
        {subject !== null && (
          <div className={classes.subject}>
            <span>
              {kind} <bdi className={`${classes.id} gc-selectable`}>{subject}</bdi>
            </span>
            {subjectId !== null && (
              <ActionIcon
                variant="subtle"
                size={22}
                aria-label={t('audit.onlyThis', { name: subject })}
                title={t('audit.onlyThis', { name: subject })}
                onClick={() => onWhom(subjectId)}
              >
                <IconFilter size={13} aria-hidden />
              </ActionIcon>
            )}
          </div>
        )}
      </td>
      <td>
        <ul className={classes.details}>
          {sayDetails(row.details, nameOf).map(({ key, value }) => (
            <li key={key}>
              <span className={classes.key}>{key}</span> <bdi className="gc-selectable">{value}</bdi>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
