import { SegmentedControl } from '@mantine/core';
import { type StudioShelf, showInStudio } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Library.module.css';

/** Which list stands beside the desk. */
export function Shelves({ shown, onShow }: { shown: StudioShelf; onShow?: () => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      className={classes.shelves}
      aria-label={t('articleStudio.kinds')}
      value={shown}
      data={[
        { value: 'macro', label: t('studio.macros') },
        { value: 'article', label: t('articleStudio.articles') },
        { value: 'release', label: t('release.releases') },
        { value: 'overview', label: t('studio.overview') },
      ]}
      onChange={(value) => {
        showInStudio(value as StudioShelf);
        onShow?.();
      }}
    />
  );
}
