import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './CustomerTags.module.css';

/** More than these are folded away, unless it is hardly more: then the button would take the room. */
const shownFirst = 8;
const hardlyMore = 2;

/** What the desk calls this customer: seen by everybody at it, changed by anybody who sees the customer. */
export function CustomerTags({ customerId, tags }: { customerId: string; tags: readonly string[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const { data: seen } = useQuery({
    ...q.views.choices.queryOptions({ input: {} }),
    enabled: typed !== null,
  });
  const { mutate } = useMutation(
    q.customer.tag.mutationOptions({
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const close = () => {
    setTyped(null);
    requestAnimationFrame(() => adding.current?.focus());
  };
  const add = () => {
    const tag = (typed ?? '').trim();
    if (tag !== '') mutate({ id: customerId, add: [tag], remove: [] });
    close();
  };

  const folds = tags.length > shownFirst + hardlyMore;
  const shown = folds && !opened ? tags.slice(0, shownFirst) : tags;
  return (
    <ul className={classes.tags}>
      {shown.map((tag) => (
        <li key={tag} className={classes.tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('customer.tag.remove', { tag })}
            title={t('customer.tag.remove', { tag })}
            onClick={() => mutate({ id: customerId, add: [], remove: [tag] })}
          >
            <IconX size={11} />
          </button>
        </li>
      ))}
      {folds && (
        <li>
          <button
            type="button"
            className={classes.add}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t('customer.tag.fewer') : t('customer.tag.more', { count: tags.length - shownFirst })}
          </button>
        </li>
      )}
      <li>
        {typed === null ? (
          <button
            ref={adding}
            type="button"
            className={classes.add}
            aria-label={t('customer.tag.add')}
            disabled={tags.length >= limits.tagsPerCustomer}
            onClick={() => setTyped('')}
          >
            <IconPlus size={11} aria-hidden />
            {t('customer.tag.short')}
          </button>
        ) : (
          <>
            <input
              // biome-ignore lint/a11y/noAutofocus: it opens where the button was that was pressed
              autoFocus
              className={classes.field}
              aria-label={t('customer.tag.name')}
              list={listId}
              maxLength={limits.tagCharacters}
              dir="auto"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (isComposing(event)) return;
                if (event.key === 'Enter') add();
                else if (event.key === 'Escape') close();
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
              onBlur={() => setTyped(null)}
            />
            <datalist id={listId}>
              {(seen?.tags ?? [])
                .filter((tag) => !tags.includes(tag))
                .map((tag) => (
                  <option key={tag} value={tag} />
                ))}
            </datalist>
          </>
        )}
      </li>
    </ul>
  );
}
