import type { Act } from '../dialogue/plan.ts';

/** What a simulated customer can do. */
export type Deed =
  | { readonly kind: 'say'; readonly does: Act['does'] }
  | { readonly kind: 'rate'; readonly score: number }
  | { readonly kind: 'seen'; readonly state: 'delivered' | 'read'; readonly upTo: number }
  | { readonly kind: 'typing' };
