import { SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import type { ArticleContent } from '../../../../shared/domain/studio.ts';
import type { StudioArticles } from '../../../../shared/wire/studio.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import words from '../../../ui/Words.module.css';
import { Bounds } from '../Bounds.tsx';
import { placeOf } from '../library-lines.ts';
import studio from '../Studio.module.css';

type Props = {
  content: ArticleContent;
  sections: StudioArticles['sections'];
  readOnly: boolean;
  onPut: (change: Partial<ArticleContent>) => void;
};

/** What an article is called, where it stands, for whom it is, and how long it is good. */
export function ArticleFields({ content, sections, readOnly, onPut }: Props) {
  const { t } = useTranslation();
  const { title, sectionId, audience, url, tags, validity } = content;
  return (
    <>
      <div className={studio.fields}>
        <TextInput
          className={studio.wide ?? ''}
          label={t('studio.field.title')}
          value={title}
          maxLength={300}
          readOnly={readOnly}
          onChange={(event) => onPut({ title: event.currentTarget.value })}
        />
        <Select
          label={t('articleStudio.section')}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('articleStudio.none')}
          value={sectionId || null}
          data={sections.map(({ id }) => ({ value: id, label: placeOf(id, sections) }))}
          readOnly={readOnly}
          onChange={(value) => value && onPut({ sectionId: value })}
        />
        <div>
          <p className={words.label} aria-hidden>
            {t('articleStudio.for')}
          </p>
          <SegmentedControl
            aria-label={t('articleStudio.for')}
            fullWidth
            size="xs"
            value={audience}
            readOnly={readOnly}
            data={(['public', 'internal'] as const).map((value) => ({
              value,
              label: t(`articleStudio.audience.${value}`),
            }))}
            onChange={(value) => onPut({ audience: value as ArticleContent['audience'] })}
          />
        </div>
      </div>
      <details className={studio.more} open={Object.keys(validity).length > 0 || undefined}>
        <summary>{t('articleStudio.more')}</summary>
        <div className={studio.fields}>
          {audience === 'public' && (
            <TextInput
              label={t('articleStudio.url')}
              description={t('articleStudio.urlHint')}
              type="url"
              dir="ltr"
              value={url ?? ''}
              maxLength={500}
              readOnly={readOnly}
              error={url !== null && !/^https:\/\/\S+\.\S+$/.test(url) && t('articleStudio.urlWrong')}
              onChange={(event) => onPut({ url: event.currentTarget.value.trim() || null })}
            />
          )}
          <TagsInput
            label={t('studio.field.tags')}
            value={tags}
            readOnly={readOnly}
            onChange={(next) => onPut({ tags: next.map((tag) => tag.slice(0, 60)) })}
          />
          <Bounds validity={validity} readOnly={readOnly} onPut={(next) => onPut({ validity: next })} />
        </div>
      </details>
    </>
  );
}
