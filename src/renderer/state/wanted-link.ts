import { create } from 'zustand';
import type { DeepLink } from '../../shared/domain/deep-link.ts';

/** The link that is to be shown, kept until somebody is signed in and what it names has been looked for. */
export const useWantedLink = create<{ readonly link: DeepLink | null }>(() => ({ link: null }));

export function wantLink(link: DeepLink | null): void {
  useWantedLink.setState({ link });
}
