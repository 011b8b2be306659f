import { Button, Menu } from '@mantine/core';
import { dismissalReasons } from '../../../../shared/wire/learning.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { usePuttingAside } from './use-putting-aside.ts';

/** Takes a finding off the list, with a reason. */
export function PutAside({ findingKey, title }: { findingKey: string; title: string }) {
  const { t } = useTranslation();
  const { putAside } = usePuttingAside();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" aria-label={t('learning.putAsideOf', { title })}>
          {t('learning.putAside')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('learning.why')}</Menu.Label>
        {dismissalReasons.map((reason) => (
          <Menu.Item
            key={reason}
            onClick={() => void putAside({ key: findingKey, title: title.slice(0, 300), reason })}
          >
            {t(`learning.reason.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
