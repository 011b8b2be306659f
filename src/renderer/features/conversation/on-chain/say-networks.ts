import type { TFunction } from 'i18next';
import { hexHashNetworks, type Network } from '../../../../shared/domain/chain/networks.ts';

/** Where it may be, in a few words: `Bitcoin`, `Ethereum or 6 others`, that nothing says. */
export function sayNetworks(t: TFunction, networks: readonly Network[]): string {
  const [first] = networks;
  if (!first || networks.length === hexHashNetworks.length) return t('onChain.any');
  const network = t(`onChain.networks.${first}`);
  return networks.length === 1 ? network : t('onChain.more', { network, count: networks.length - 1 });
}
