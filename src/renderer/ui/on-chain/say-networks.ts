import type { TFunction } from 'i18next';
import type { OnChain } from '../../../shared/domain/chain/find-on-chain.ts';
import { hexHashNetworks } from '../../../shared/domain/chain/networks.ts';

/** Where it may be, in a few words: `Bitcoin`, `Ethereum or 6 others`, what the text calls it, that nothing says. */
export function sayNetworks(t: TFunction, { networks, named }: Pick<OnChain, 'networks' | 'named'>): string {
  const [first] = networks;
  if (named.length === 1 && first && networks.length > 1)
    return t('onChain.named', { network: t(`onChain.networks.${first}`) });
  if (!first || (named.length === 0 && networks.length === hexHashNetworks.length)) return t('onChain.any');
  const network = t(`onChain.networks.${first}`);
  return networks.length === 1 ? network : t('onChain.more', { network, count: networks.length - 1 });
}
