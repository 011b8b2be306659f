import { Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { OnChain } from '../../../../shared/domain/chain/find-on-chain.ts';
import { shortForm } from '../../../../shared/domain/chain/short-form.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { HoldFocus } from '../../../ui/HoldFocus.tsx';
import { sayNetworks } from '../../../ui/on-chain/say-networks.ts';
import { useOutOfSight } from '../../../ui/use-out-of-sight.ts';
import { useCompared } from './compared.ts';
import classes from './OnChain.module.css';
import { OnChainCard } from './OnChainCard.tsx';

/** An address or a transaction in a text, in its short form; all of it and what to do with it when it is pressed. */
export function OnChainChip({ text, found }: { text: string; found: OnChain }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const close = useCallback(() => setOpened(false), []);
  const anchor = useOutOfSight(close);
  const chosen = useCompared(({ first, second }) => second === null && first?.text === text);
  const wrong = found.checksum === 'wrong';
  const networks = sayNetworks(t, found);
  const values = { kind: t(`onChain.${found.kind}`), short: shortForm(text), networks };
  const name = t(wrong ? 'onChain.wrongChip' : 'onChain.chip', values);
  return (
    <span className={classes.place}>
      <button
        type="button"
        className={classes.chip}
        data-wrong={wrong || undefined}
        data-chosen={chosen || undefined}
        aria-label={chosen ? `${name}, ${t('onChain.chosenMark')}` : name}
        aria-expanded={opened}
        title={text}
        onClick={() => setOpened(!opened)}
      >
        {wrong && <IconAlertTriangle size={12} aria-hidden />}
        <bdi dir="ltr" className={classes.short}>
          {values.short}
        </bdi>
        <span className={classes.network}>{networks}</span>
      </button>
      {opened && (
        <Popover
          opened
          onChange={(next) => !next && close()}
          onDismiss={close}
          position="bottom-start"
          width={360}
          trapFocus
          shadow="md"
        >
          <Popover.Target>
            <span ref={anchor} className={classes.anchor} />
          </Popover.Target>
          <Popover.Dropdown aria-label={name}>
            <HoldFocus />
            <OnChainCard text={text} found={found} onDone={close} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
