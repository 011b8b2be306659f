import type { Channel, Tier, Verification } from '../../../shared/domain/vocabulary.ts';

type Invented = {
  readonly name: string;
  readonly email: string;
  readonly tier: Tier;
  readonly verification: Verification;
  /** Null: they speak the text's. */
  readonly locale: string | null;
};

const usual: Invented = {
  name: 'Maya Okafor',
  email: 'maya@example.com',
  tier: 'standard',
  verification: 'verified',
  locale: null,
};

/** People whom there are none of, each of whom a macro may have to suit. */
export const inventedReaders = {
  usual,
  vip: { ...usual, name: 'Henrik Sandvik', email: 'henrik@example.com', tier: 'vip' },
  institution: { ...usual, name: 'Alder & Finch Capital', email: 'desk@example.com', tier: 'institution' },
  nameless: { ...usual, name: '', email: '', verification: 'unverified' },
  rightToLeft: { ...usual, name: 'ليلى حداد', email: 'layla@example.com', locale: 'ar' },
} as const satisfies Record<string, Invented>;

type InventedReader = keyof typeof inventedReaders;
export const inventedNames = Object.keys(inventedReaders) as InventedReader[];

/** `here`: whoever wrote in a conversation on this workstation; null: none is chosen yet. */
export type ChosenReader = {
  readonly who: InventedReader | 'here';
  readonly conversationId: string | null;
  readonly channel: Channel;
};
