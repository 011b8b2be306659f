import {
  IconBrandReddit,
  IconBrandTelegram,
  IconBrandX,
  IconMail,
  IconMessageCircle,
  IconPhone,
  IconTicket,
} from '@tabler/icons-react';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import { useTranslation } from '../text/use-translation.ts';

const icons = {
  chat: IconMessageCircle,
  email: IconMail,
  ticket: IconTicket,
  phone: IconPhone,
  telegram: IconBrandTelegram,
  x: IconBrandX,
  reddit: IconBrandReddit,
} satisfies Record<Channel, unknown>;

/** The channel that a message or conversation came through. `named`: read out; otherwise the text beside it says it. */
export function ChannelIcon({
  channel,
  size = 16,
  named = true,
}: {
  channel: Channel;
  size?: number;
  named?: boolean;
}) {
  const { t } = useTranslation();
  const Icon = icons[channel];
  const name = t(`vocabulary.channel.${channel}`);
  return named ? (
    <Icon size={size} stroke={1.6} role="img" aria-label={name} />
  ) : (
    <Icon size={size} stroke={1.6} aria-hidden />
  );
}
