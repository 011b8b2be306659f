import { Button, type ComboboxItem, MultiSelect, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../../../shared/domain/limits.ts';
import type { PartOf } from '../../../../shared/domain/release.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { fold } from '../../../ui/fold.ts';
import { languageName } from '../../../ui/language-name.ts';
import words from '../../../ui/Words.module.css';
import dialogs from '../Dialogs.module.css';
import { standingOf } from '../standing.ts';

const whateverAccents: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(({ label }) => fold(label).includes(fold(search.trim())));

/** Asks which macros and articles that are being worked on go into a release; approved ones first. */
export function AddParts({
  held,
  onAdd,
  onClose,
}: {
  held: readonly PartOf[];
  onAdd: (parts: PartOf[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const macros = useQuery(q.studio.library.queryOptions({ input: {}, staleTime: 0 }));
  const articles = useQuery(q.studio.articles.queryOptions({ input: {}, staleTime: 0 }));
  const inside = new Set(held.map(({ documentId }) => documentId));
  const candidates = [
    ...(macros.data?.macros ?? []).flatMap(({ documentId, work }) =>
      work ? [{ kind: 'macro' as const, documentId, work, more: t('release.macro') }] : [],
    ),
    ...(articles.data?.articles ?? []).flatMap(({ documentId, work }) =>
      work ? [{ kind: 'article' as const, documentId, work, more: languageName(work.locale) }] : [],
    ),
  ].filter(({ documentId }) => !inside.has(documentId));
  const approvedFirst = candidates.sort(
    (a, b) =>
      Number(b.work.state === 'approved') - Number(a.work.state === 'approved') ||
      a.work.title.localeCompare(b.work.title),
  );
  const known = macros.data !== undefined && articles.data !== undefined;
  const parts = candidates.flatMap(({ kind, documentId }) =>
    chosen.includes(documentId) ? [{ kind, documentId }] : [],
  );
  return (
    <Dialog onClose={onClose} title={t('release.adding')} size={520}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (parts.length > 0) onAdd(parts);
        }}
      >
        <p className={words.hint}>
          {known && candidates.length === 0 ? t('release.addNothing') : t('release.addHint')}
        </p>
        <MultiSelect
          data-autofocus
          label={t('release.addWhat')}
          searchable
          hidePickedOptions
          limit={200}
          maxValues={limits.releaseParts - held.length}
          filter={whateverAccents}
          nothingFoundMessage={t(known ? 'views.builder.nothingFound' : 'app.loading')}
          data={approvedFirst.map(({ documentId, work, more }) => ({
            value: documentId,
            label: [
              work.title || t('studio.untitled'),
              more,
              t(`studio.standing.${standingOf(null, work, 0).state}`, { number: 0 }),
            ].join(' · '),
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={parts.length === 0}>
            {t('release.addConfirm', { count: parts.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
