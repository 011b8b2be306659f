import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { fileSize } from '../../ui/files/file-size.ts';
import { SettingRow } from './SettingRow.tsx';

/** In megabytes. */
const choices = [250, 1_000, 4_000];
const all = 'all';

/** How much room pictures of articles may take here, and how much they take. */
export function PictureRoom() {
  const { t } = useTranslation();
  const { pictureMegabytes } = useSettings();
  const change = useChangeSettings();
  const { data } = useQuery(q.files.pictures.queryOptions({ input: {} }));
  const known =
    pictureMegabytes === null || choices.includes(pictureMegabytes)
      ? choices
      : [pictureMegabytes, ...choices];
  const size = data && fileSize(data.bytes);
  const text =
    data &&
    (data.beyond > 0
      ? t('settings.pictures.beyond', { count: data.beyond, size })
      : t('settings.pictures.allHere', { size }));
  return (
    <SettingRow label={t('settings.pictures.label')} text={text} labelFor="setting-pictures">
      <Select
        id="setting-pictures"
        w={170}
        allowDeselect={false}
        value={pictureMegabytes === null ? all : String(pictureMegabytes)}
        data={[
          ...known.map((megabytes) => ({
            value: String(megabytes),
            label: t('settings.pictures.upTo', { size: fileSize(megabytes * 1_000_000) }),
          })),
          { value: all, label: t('settings.pictures.all') },
        ]}
        onChange={(value) =>
          value !== null && change({ pictureMegabytes: value === all ? null : Number(value) })
        }
      />
    </SettingRow>
  );
}
