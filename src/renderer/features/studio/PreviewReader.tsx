import { Select } from '@mantine/core';
import { channels } from '../../../shared/domain/vocabulary.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ConversationPicker } from '../../ui/ConversationPicker.tsx';
import { type ChosenReader, inventedNames } from './preview-readers.ts';
import classes from './Studio.module.css';

/** For whom a text is shown, and where they read it. */
export function PreviewReader({
  reader,
  onChange,
}: {
  reader: ChosenReader;
  onChange: (reader: ChosenReader) => void;
}) {
  const { t } = useTranslation();
  const readers = [...inventedNames, 'here' as const];
  return (
    <div className={classes.reader}>
      <Select
        size="xs"
        label={t('studio.reader.who')}
        value={reader.who}
        data={readers.map((value) => ({ value, label: t(`studio.reader.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => {
          const who = readers.find((one) => one === value);
          if (who) onChange({ ...reader, who });
        }}
      />
      <Select
        size="xs"
        label={t('studio.reader.channel')}
        value={reader.channel}
        data={channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => {
          const channel = channels.find((one) => one === value);
          if (channel) onChange({ ...reader, channel });
        }}
      />
      {reader.who === 'here' && (
        <div className={classes.readerHere}>
          <ConversationPicker
            chosen={reader.conversationId}
            onChoose={(conversationId) => onChange({ ...reader, conversationId })}
          />
        </div>
      )}
    </div>
  );
}
