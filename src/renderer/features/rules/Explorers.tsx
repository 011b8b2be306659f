import { Button, TextInput } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { defaultExplorers, type Explorer, ExplorerPage } from '../../../shared/domain/chain/explorers.ts';
import { type Network, networks } from '../../../shared/domain/chain/networks.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { ProtectionPart } from './FreezeTimes.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

const pages = ['address', 'transaction'] as const satisfies readonly (keyof Explorer)[];

/** Where the exchange has networks looked up: those that it gave pages of its own, and what the others have. */
export function Explorers({ settings: { explorers }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  const own = networks.filter((network) => explorers[network]);
  const others = networks.filter((network) => !explorers[network]);
  /** The one that was added here last: writing begins in it. */
  const [added, setAdded] = useState<Network | null>(null);
  const set = (network: Network, explorer: Explorer) =>
    onChange({ explorers: { ...explorers, [network]: explorer } });
  return (
    <section className={wholeClasses.part} aria-label={t('protection.explorers.title')}>
      <h2 className={wholeClasses.title}>{t('protection.explorers.title')}</h2>
      <p className={classes.hint}>{t('protection.explorers.text')}</p>
      {own.map((network) => (
        <ExplorerOf
          key={network}
          network={network}
          explorer={explorers[network] ?? defaultExplorers[network]}
          autoFocus={network === added}
          mayChange={mayChange}
          onChange={(explorer) => set(network, explorer)}
          onUsual={() => {
            const { [network]: _, ...rest } = explorers;
            onChange({ explorers: rest });
          }}
        />
      ))}
      {mayChange && others.length > 0 && (
        <Pick
          // What was chosen is not among its choices any more.
          key={own.length}
          label={t('protection.explorers.add')}
          value=""
          data={others.map((network) => ({
            value: network,
            label: `${t(`onChain.networks.${network}`)} – ${hostOf(network)}`,
          }))}
          onChange={(chosen) => {
            const network = others.find((one) => one === chosen);
            if (!network) return;
            setAdded(network);
            set(network, defaultExplorers[network]);
          }}
        />
      )}
    </section>
  );
}

type RowProps = {
  readonly network: Network;
  readonly explorer: Explorer;
  readonly autoFocus: boolean;
  readonly mayChange: boolean;
  readonly onChange: (explorer: Explorer) => void;
  readonly onUsual: () => void;
};

function ExplorerOf({ network, explorer, autoFocus, mayChange, onChange, onUsual }: RowProps) {
  const { t } = useTranslation();
  const hint = useId();
  const name = t(`onChain.networks.${network}`);
  return (
    <fieldset className={classes.fields} data-growing aria-describedby={hint}>
      <legend>{name}</legend>
      {pages.map((page) => (
        <TextInput
          key={page}
          dir="ltr"
          label={t(`protection.explorers.${page}`)}
          placeholder="https://"
          value={explorer[page]}
          maxLength={300}
          autoFocus={autoFocus && page === 'address'}
          disabled={!mayChange}
          error={!ExplorerPage.safeParse(explorer[page]).success && t('protection.explorers.wrong')}
          onChange={({ currentTarget }) => onChange({ ...explorer, [page]: currentTarget.value.trim() })}
        />
      ))}
      <p id={hint} className={classes.hint}>
        {t('protection.explorers.form')}
      </p>
      {mayChange && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconRestore size={14} aria-hidden />}
          aria-label={`${t('protection.explorers.usual')}: ${name}`}
          onClick={onUsual}
        >
          {t('protection.explorers.usual')}
        </Button>
      )}
    </fieldset>
  );
}

/** Where the app looks a network up by itself. */
function hostOf(network: Network): string {
  const { address, transaction } = defaultExplorers[network];
  return new URL(address || transaction).host;
}
