import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type SavedView, viewColours, viewIcons } from '../../../shared/domain/saved-view.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ViewMark } from '../../ui/view-mark/ViewMark.tsx';
import classes from './MarkPicker.module.css';

type Mark = Pick<SavedView, 'icon' | 'colour'>;

/** The button that shows a view's mark and opens the choice of pictures and colours. */
export function MarkPicker({
  mark,
  disabled,
  onChange,
}: {
  mark: Mark;
  disabled: boolean;
  onChange: (mark: Partial<Mark>) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={`${classes.button} gc-focus`}
          aria-label={t('views.builder.mark')}
          title={t('views.builder.mark')}
          aria-expanded={opened}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <ViewMark {...mark} size={18} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('views.builder.mark')}>
        <fieldset className={classes.choices} aria-label={t('views.builder.icon')}>
          {viewIcons.map((icon) => (
            <label key={icon} className={classes.choice} title={t(`views.icon.${icon}`)}>
              <input
                type="radio"
                name="view-icon"
                className="gc-hidden-text"
                checked={mark.icon === icon}
                onChange={() => onChange({ icon })}
                aria-label={t(`views.icon.${icon}`)}
              />
              <ViewMark icon={icon} colour={mark.colour} size={17} />
            </label>
          ))}
        </fieldset>
        <fieldset className={classes.choices} aria-label={t('views.builder.colour')}>
          {viewColours.map((colour) => (
            <label key={colour} className={classes.choice} title={t(`views.colour.${colour}`)}>
              <input
                type="radio"
                name="view-colour"
                className="gc-hidden-text"
                checked={mark.colour === colour}
                onChange={() => onChange({ colour })}
                aria-label={t(`views.colour.${colour}`)}
              />
              <ViewMark icon={mark.icon} colour={colour} size={17} />
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
