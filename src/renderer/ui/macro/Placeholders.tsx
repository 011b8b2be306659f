import { Button, Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { needsIdentity } from '../../../shared/domain/identity.ts';
import { macroVariables } from '../../../shared/domain/macro-checks.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Placeholders.module.css';

const expressions = Object.entries(macroVariables).flatMap(([of, names]) =>
  names.map((name) => ({
    of,
    expression: `${of}.${name}`,
    afterCheck: of === 'customer' && needsIdentity(name),
  })),
);

/** What a text may have filled in for it. */
export function Placeholders({ onInsert }: { onInsert: (placeholder: string) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconBraces size={13} aria-hidden />}>
          {t('studio.placeholder')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.placeholders ?? ''}>
        {expressions.map(({ of, expression, afterCheck }, index) => (
          <div key={expression}>
            {index > 0 && of !== expressions[index - 1]?.of && <Menu.Divider />}
            <Menu.Item onClick={() => onInsert(`{{${expression}}}`)}>
              <bdi className={classes.code}>{expression}</bdi> {afterCheck && t('studio.placeholderIdentity')}
            </Menu.Item>
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onInsert('{{ask.detail}}')}>
          <bdi className={classes.code}>ask.…</bdi> {t('studio.placeholderAsk')}
        </Menu.Item>
        <Menu.Item onClick={() => onInsert('{% render "" %}')}>
          <bdi className={classes.code}>render "…"</bdi> {t('studio.placeholderRender')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
