import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { passagesOf, plainSaid } from '../../../shared/domain/passages.ts';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../Dialog.tsx';
import { DiffText } from '../diff/DiffText.tsx';
import words from '../Words.module.css';
import classes from './ArticleReader.module.css';

type Props = { article: Awaited<ReturnType<typeof engine.articles.get>> };

/** What became of an article since it was last read here; one that is read for the first time is noted as read. */
export function ReadBefore({ article }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shown, setShown] = useState(false);
  const { id, version, before, wasRead, locale } = article;
  const { mutate } = useMutation({
    mutationFn: () => engine.articles.read({ id, version }),
    onSuccess: () => client.invalidateQueries({ queryKey: q.articles.get.key({ input: { id } }) }),
  });
  useEffect(() => {
    if (!wasRead) mutate();
  }, [wasRead, mutate]);
  if (!before) return null;
  const parts = [
    { part: 'title', from: before.title, to: article.title },
    { part: 'text', from: passagesOf({ ...article, bodyHtml: before.bodyHtml }), to: passagesOf(article) },
  ].filter(({ from, to }) => plainSaid(from) !== plainSaid(to));
  return (
    <div className={classes.changed} role="status">
      <IconHistory size={14} aria-hidden />
      <span>{t('article.changedSince', { version: before.version })}</span>
      <Button size="compact-xs" variant="default" onClick={() => setShown(true)}>
        {t('article.showChanges')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => mutate()}>
        {t('article.seen')}
      </Button>
      {shown && (
        <Dialog
          onClose={() => setShown(false)}
          title={t('article.changes', { version: before.version })}
          size={760}
        >
          {parts.length === 0 && <p className={words.hint}>{t('article.sameText')}</p>}
          {parts.map(({ part, from, to }) => (
            <DiffText key={part} from={from} to={to} language={locale} />
          ))}
        </Dialog>
      )}
    </div>
  );
}
