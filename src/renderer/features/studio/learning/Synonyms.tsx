import { Button, TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { limits } from '../../../../shared/domain/limits.ts';
import type { SynonymGroup, SynonymsChanged } from '../../../../shared/wire/learning.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import classes from './Learning.module.css';

type Form = { readonly id: string; readonly words: readonly string[]; readonly expected: number | null };
const begin = (words: readonly string[] = []): Form => ({ id: newId(), words, expected: null });

/** Words that mean the same, as the search for articles takes them on every workstation. */
export function Synonyms({
  synonyms,
  proposed,
  mayWrite,
}: {
  synonyms: readonly SynonymGroup[];
  /** What was looked for and wants another word; null: nothing. */
  proposed: string | null;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState(() => begin(proposed === null ? [] : [proposed]));
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (proposed !== null) field.current?.focus();
  }, [proposed]);

  const change = async (make: () => Promise<SynonymsChanged>): Promise<boolean> => {
    setBusy(true);
    try {
      const { outcome } = await make();
      await client.invalidateQueries({ queryKey: q.learning.read.key() });
      if (outcome !== 'saved') toast(t(`learning.refused.${outcome}`), 'warning');
      return outcome === 'saved';
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const { id, words, expected } = form;
    if (await change(() => engine.learning.saveSynonyms({ id, words: [...words], expected })))
      setForm(begin());
  };
  const remove = async ({ id, words, updatedAt }: SynonymGroup) => {
    if (!(await change(() => engine.learning.removeSynonyms({ id, expected: updatedAt })))) return;
    const again = () => engine.learning.saveSynonyms({ id: newId(), words, expected: null });
    toast(t('learning.removed', { words: words.join(' = ') }), 'info', {
      undo: { label: t('studio.undo'), run: () => void change(again) },
    });
  };

  return (
    <>
      {mayWrite && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TagsInput
            className={classes.words}
            label={t('learning.words')}
            description={t('learning.wordsHint')}
            ref={field}
            value={[...form.words]}
            maxTags={limits.wordsPerSynonymGroup}
            maxLength={60}
            acceptValueOnBlur
            onChange={(words) => setForm({ ...form, words })}
          />
          <div className={classes.acts}>
            <Button type="submit" size="compact-sm" disabled={busy || form.words.length < 2}>
              {t('learning.saveWords')}
            </Button>
            {(form.expected !== null || form.words.length > 0) && (
              <Button size="compact-sm" variant="subtle" onClick={() => setForm(begin())}>
                {t('learning.cancel')}
              </Button>
            )}
          </div>
        </form>
      )}
      <ul className={classes.list} aria-label={t('learning.topic.synonyms')}>
        {synonyms.map((group) => {
          const { id, words, updatedAt } = group;
          const said = words.join(' = ');
          return (
            <li key={id} className={classes.line}>
              <span className={classes.group}>
                {words.map((word) => (
                  <bdi key={word}>{word}</bdi>
                ))}
              </span>
              {mayWrite && (
                <span className={classes.acts}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t('learning.changeOf', { words: said })}
                    onClick={() => {
                      setForm({ id, words, expected: updatedAt });
                      field.current?.focus();
                    }}
                  >
                    {t('learning.change')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    disabled={busy}
                    aria-label={t('learning.removeOf', { words: said })}
                    onClick={() => void remove(group)}
                  >
                    {t('learning.remove')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
