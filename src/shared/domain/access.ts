import type { Role } from './vocabulary.ts';

export type Viewer = { readonly role: Role; readonly groupIds: readonly string[] };
export type Place = {
  readonly groupId: string;
  readonly groupRestricted: boolean;
  readonly restricted: boolean;
};

/**
 * Who may see a conversation. A restricted queue opens to its members alone, the administrator included;
 * a restricted conversation in an ordinary queue to that queue's security and compliance people alone.
 * The hub enforces this on every read, push and mutation; nothing else decides it.
 */
export function maySee(viewer: Viewer, place: Place): boolean {
  const member = viewer.groupIds.includes(place.groupId);
  if (place.groupRestricted) return member;
  if (place.restricted) return member && (viewer.role === 'security' || viewer.role === 'compliance');
  return member || viewer.role === 'admin';
}
