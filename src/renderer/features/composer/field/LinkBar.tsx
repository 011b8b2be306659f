import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import { isComposing } from '../../../ui/keys/is-composing.ts';
import classes from './Field.module.css';

type Props = {
  /** Where the link at the cursor leads; null: there is none yet. */
  address: string | null;
  onSet: (address: string | null) => void;
  onClose: () => void;
};

/** An address as it was typed, as a link may have it; null when it leads nowhere that a mail may. */
export function linkAddress(typed: string): string | null {
  const wanted = typed.trim();
  if (wanted === '' || /\s/.test(wanted)) return null;
  const mail = /^(?:mailto:)?([^\s@/:]+@[^\s@/:]+\.[^\s@/:]+)$/i.exec(wanted);
  if (mail) return `mailto:${mail[1]}`;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(wanted) ? wanted : `https://${wanted}`;
  try {
    const url = new URL(whole);
    return url.protocol === 'https:' && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

/** Asks where a link leads, above the field. */
export function LinkBar({ address, onSet, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(address ?? '');
  const [refused, setRefused] = useState(false);
  const set = () => {
    const wanted = linkAddress(typed);
    if (wanted) onSet(wanted);
    else setRefused(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is one of its fields' keys
    <div
      className={classes.linkBar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        size="xs"
        className={classes.linkField}
        aria-label={t('composer.format.address')}
        placeholder={t('composer.format.addressExample')}
        error={refused && t('composer.format.noAddress')}
        value={typed}
        spellCheck={false}
        data-autofocus
        autoFocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          set();
        }}
      />
      <Button size="compact-sm" onClick={set}>
        {t('composer.format.setLink')}
      </Button>
      {address !== null && (
        <Button size="compact-sm" variant="default" onClick={() => onSet(null)}>
          {t('composer.format.removeLink')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {t('composer.format.cancel')}
      </Button>
    </div>
  );
}
