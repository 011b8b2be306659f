import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconTypography,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayKeys } from '../../../ui/keys/Keys.tsx';
import classes from './Field.module.css';
import type { Format } from './field.ts';
import { type BarFormat, formatKeys } from './format-keys.ts';

const icons = {
  bold: IconBold,
  italic: IconItalic,
  link: IconLink,
  bullet: IconList,
  number: IconListNumbers,
  quote: IconBlockquote,
  code: IconCode,
} as const satisfies Record<BarFormat, unknown>;

type Props = {
  formats: readonly BarFormat[];
  /** Those that the text at the cursor has. */
  active: readonly Format[];
  onFormat: (format: BarFormat) => void;
};

/** Formats as buttons: one stop of the Tab key, arrows within. Where there is no room they are a menu. */
export function FormatBar({ formats, active, onFormat }: Props) {
  const { t } = useTranslation();
  const [stop, setStop] = useState(0);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const label = (format: BarFormat) =>
    t('conversation.act.withKey', {
      label: t(`composer.format.${format}`),
      key: sayKeys(formatKeys[format]),
    });

  return (
    <>
      <div
        role="toolbar"
        aria-label={t('composer.format.bar')}
        className={classes.formatBar}
        onKeyDown={(event) => {
          const along = document.dir === 'rtl' ? -1 : 1;
          const step = { ArrowRight: along, ArrowLeft: -along }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          const next = (stop + step + formats.length) % formats.length;
          setStop(next);
          buttons.current.get(next)?.focus();
        }}
      >
        {formats.map((format, index) => {
          const Icon = icons[format];
          return (
            <ActionIcon
              key={format}
              ref={(button) => {
                if (button) buttons.current.set(index, button);
              }}
              tabIndex={index === stop ? 0 : -1}
              aria-label={t(`composer.format.${format}`)}
              aria-pressed={active.includes(format)}
              title={label(format)}
              className={classes.format}
              // The field keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              onFocus={() => setStop(index)}
              onClick={() => onFormat(format)}
            >
              <Icon size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          );
        })}
      </div>
      <div className={classes.formatMenu}>
        <Menu position="top-start" returnFocus={false}>
          <Menu.Target>
            <ActionIcon aria-label={t('composer.format.bar')} title={t('composer.format.bar')}>
              <IconTypography size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => {
              const Icon = icons[format];
              return (
                <Menu.Item
                  key={format}
                  leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
                  rightSection={<span className={classes.formatKey}>{sayKeys(formatKeys[format])}</span>}
                  onClick={() => onFormat(format)}
                >
                  {t(`composer.format.${format}`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      </div>
    </>
  );
}
