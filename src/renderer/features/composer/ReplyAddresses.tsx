import { IconAlertTriangle, IconCoins } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mostReplyAddresses, type ReplyAddress } from '../../../shared/contract/reply-addresses.ts';
import { findOnChain, type OnChain } from '../../../shared/domain/chain/find-on-chain.ts';
import { shortForm } from '../../../shared/domain/chain/short-form.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNetworks } from '../../ui/on-chain/say-networks.ts';
import { useKeptAddress } from '../../ui/on-chain/use-kept-address.ts';
import { sayFieldLabel } from '../../ui/say-field.ts';
import { useRested } from '../../ui/use-rested.ts';
import classes from './Composer.module.css';

type Found = { readonly address: string; readonly found: OnChain };

/** The addresses in a reply, each once, the first few. */
function addressesIn(text: string): Found[] {
  const byText = new Map<string, Found>();
  for (const found of findOnChain(text)) {
    const address = text.slice(found.start, found.end);
    if (found.kind === 'address' && byText.size < mostReplyAddresses) byText.set(address, { address, found });
  }
  return [...byText.values()];
}

/** What is known of each address that is about to leave: whether it is whole, whose it is in this conversation, and whether it is kept of the customer. */
export function ReplyAddresses({ conversationId, text }: { conversationId: string; text: string }) {
  const found = useMemo(() => addressesIn(text), [text]);
  const addresses = useRested(
    found.map(({ address }) => address),
    250,
  );
  const { data = [] } = useQuery({
    ...q.compose.addresses.queryOptions({ input: { conversationId, addresses } }),
    enabled: addresses.length > 0,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return found.map((one) => (
    <Line key={one.address} {...one} known={data.find(({ address }) => address === one.address)} />
  ));
}

function Line({ address, found, known }: Found & { known: ReplyAddress | undefined }) {
  const { t } = useTranslation();
  const like = known?.looksLike ?? null;
  const kept = useKeptAddress(address)?.find(({ how }) => how !== 'other');
  const bad = found.checksum === 'wrong' || like !== null || kept?.how === 'looks-like';
  return (
    <p className={classes.notice} data-tone={bad ? 'danger' : undefined} role="status">
      {bad ? <IconAlertTriangle size={14} aria-hidden /> : <IconCoins size={14} aria-hidden />}
      <span>
        <bdi dir="ltr" title={address}>
          {shortForm(address)}
        </bdi>
        {` · ${sayNetworks(t, found)} · `}
        {found.checksum === 'wrong' && `${t('composer.address.wrong')} `}
        {like !== null && t('composer.address.looksLike', { other: shortForm(like) })}
        {!bad && known && t(`composer.address.by.${known.by ?? 'nobody'}`)}
        {kept &&
          kept.how !== 'other' &&
          ` ${t(`onChain.ofCustomer.${kept.how}`, { field: sayFieldLabel(kept) })}`}
      </span>
    </p>
  );
}
