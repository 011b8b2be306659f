import { NativeSelect, Textarea } from '@mantine/core';
import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Summarise, withSummary } from '../../ui/model/Summarise.tsx';
import classes from './Shift.module.css';
import type { Heirs } from './use-heirs.ts';

export type Choice = { readonly to: string; readonly note: string };

/** One conversation: to whom it goes, and the note for them. */
export function HandoverLine({
  row,
  heirs,
  choice,
  onChange,
}: {
  row: HandoverRow;
  heirs: Heirs;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}) {
  const { t } = useTranslation();
  const name = row.customerName || t('conversation.nameless');
  const subject = row.subject || t('shift.handover.noSubject');
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <div className={classes.name}>
          <bdi>{name}</bdi>
        </div>
        <div className={classes.subject}>
          {t(`vocabulary.channel.${row.channel}`)} · <bdi>{subject}</bdi>
        </div>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('shift.handover.to', { name })}
        value={choice.to}
        data={[...heirs]}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      {choice.to !== 'keep' && (
        <div className={classes.note ?? ''}>
          <Textarea
            size="xs"
            autosize
            minRows={3}
            maxRows={6}
            aria-label={t('shift.handover.note', { name })}
            value={choice.note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
          <Summarise
            conversationId={row.id}
            name={name}
            onSummed={(text) => onChange({ note: withSummary(choice.note, text, limits.messageCharacters) })}
          />
        </div>
      )}
    </li>
  );
}
