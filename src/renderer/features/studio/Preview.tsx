import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { withoutPlaces } from '../../../shared/domain/placed-pictures.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { carriesFormatting } from '../../../shared/domain/rich-lines.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { FilledText } from '../../ui/macro/FilledText.tsx';
import words from '../../ui/Words.module.css';
import { PreviewReader } from './PreviewReader.tsx';
import { type ChosenReader, inventedReaders } from './preview-readers.ts';
import classes from './Studio.module.css';

type Props = {
  text: string;
  files: readonly Attachment[];
  language: string;
  reader: ChosenReader;
  onReader: (reader: ChosenReader) => void;
};

/** A text as a customer gets it: theirs in place of placeholders, what the agent is asked for marked, pictures in place. */
export function Preview({ text, files, language, reader, onReader }: Props) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(text, 120);
  const { who, conversationId, channel } = reader;
  const { data: filled = '' } = useQuery({
    ...q.macros.fillExample.queryOptions({
      input: {
        text: settled,
        locale: language,
        channel,
        reader:
          who === 'here' && conversationId !== null
            ? { conversationId }
            : {
                customer: inventedReaders[who === 'here' ? 'usual' : who],
                subject: t('studio.example.subject'),
              },
      },
    }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const data = carriesFormatting(channel) ? filled : withoutPlaces(filled, files);

  return (
    <section className={classes.preview} aria-label={t('studio.preview')}>
      <h3 className={words.label}>{t('studio.preview')}</h3>
      <PreviewReader reader={reader} onChange={onReader} />
      <div className={`${classes.bubble} gc-selectable`} dir="auto" lang={language}>
        {data === '' ? <em>{t('studio.previewEmpty')}</em> : <FilledText text={data} files={files} />}
      </div>
      {findUnfilled(data).length > 0 && <p className={words.hint}>{t('studio.previewAsks')}</p>}
    </section>
  );
}
