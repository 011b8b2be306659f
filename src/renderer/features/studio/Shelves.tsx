import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type StudioKind, showInStudio } from '../../state/studio-drafts.ts';

type Shelf = StudioKind | 'release';

/** Which list stands beside the desk. */
export function Shelves({ shown, onShow }: { shown: Shelf; onShow?: () => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('articleStudio.kinds')}
      value={shown}
      data={[
        { value: 'macro', label: t('studio.macros') },
        { value: 'article', label: t('articleStudio.articles') },
        { value: 'release', label: t('release.releases') },
      ]}
      onChange={(value) => {
        showInStudio(value as Shelf);
        onShow?.();
      }}
    />
  );
}
