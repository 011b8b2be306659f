import { and, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm';
import { maySee } from '../../shared/domain/access.ts';
import { type CustomerField, maySeeField } from '../../shared/domain/customer-field.ts';
import {
  defaultMasking,
  type MaskingPolicy,
  type Masks,
  masksFor,
} from '../../shared/domain/masking/policy.ts';
import type { Agent, Limit, Workspace } from '../../shared/domain/people.ts';
import { maySeeSide, type SideConversation } from '../../shared/domain/side-conversation.ts';
import { hasMacro, type MacroContent } from '../../shared/domain/studio.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { Scope } from '../../shared/wire/sync.ts';
import type { Place } from '../store/changes.ts';
import type { Queryable } from '../store/database.ts';
import { limitsFor } from '../store/queries/capacities.ts';
import { toWorkspace } from '../store/queries/workspaces.ts';
import { conversations } from '../store/schema/conversations.ts';
import { customerFields } from '../store/schema/customer-fields.ts';
import { agents, groups, memberships } from '../store/schema/people.ts';
import { capacities } from '../store/schema/routing.ts';
import { workspaces } from '../store/schema/workspaces.ts';

/** What one agent may see, worked out from `maySee` alone. */
export type ViewScope = {
  readonly workspaceId: string;
  readonly epoch: number;
  /** Where in the change log it last changed. */
  readonly changedAt: number;
  /** Groups whose ordinary conversations are seen. */
  readonly groupIds: ReadonlySet<string>;
  /** Groups, among them, whose restricted conversations are seen too. */
  readonly restrictedGroupIds: ReadonlySet<string>;
  readonly restrictedInside: boolean;
  /** Keys of the customer fields that are seen; the values under all others are left out. */
  readonly fields: ReadonlySet<string>;
  /** What of customers comes masked. */
  readonly masks: Masks;
  /** What equal values are told by; nothing of it leaves. */
  readonly maskKey: string;
  readonly role: Role;
  /** The agent's own queues, by which they have macros. */
  readonly memberOf: ReadonlySet<string>;
  /** Two agents with the same key see the same. */
  readonly key: string;
};

/** What decides who sees a customer field. */
export type FieldSight = Pick<CustomerField, 'key' | 'visibleTo' | 'mask' | 'unmaskedFor'>;

export type Viewer = {
  readonly agent: Agent;
  readonly workspace: Workspace;
  readonly scope: ViewScope;
};

/** Where an agent works. */
export type Workstation = {
  /** Null for a session of before workstations were known apart. */
  readonly id: string | null;
  readonly deviceId: string;
};

/** The agent as of now with what they may see; null when there is no such active agent. */
export async function loadViewer(db: Queryable, agentId: string): Promise<Viewer | null> {
  const [row] = await db
    .select({
      agent: agents,
      workspace: workspaces,
      groupIds: sql<string[]>`(select coalesce(jsonb_agg(m.group_id order by m.group_id), '[]')
        from ${memberships} m where m.agent_id = ${agents.id})`,
      groups: sql<{ id: string; restricted: boolean }[]>`(select coalesce(
        jsonb_agg(jsonb_build_object('id', g.id, 'restricted', g.restricted) order by g.id), '[]')
        from ${groups} g where g.workspace_id = ${agents.workspaceId})`,
      fields: sql<FieldSight[]>`(select coalesce(jsonb_agg(jsonb_build_object('key', f.key,
        'visibleTo', f.visible_to, 'mask', f.mask, 'unmaskedFor', f.unmasked_for) order by f.key), '[]')
        from ${customerFields} f where f.workspace_id = ${agents.workspaceId})`,
      capacities: sql<(Limit & { agentId: string | null })[]>`(select coalesce(
        jsonb_agg(jsonb_build_object('agentId', c.agent_id, 'channel', c.channel, 'groupId', c.group_id,
          'most', c.most) order by c.id), '[]')
        from ${capacities} c where c.workspace_id = ${agents.workspaceId}
          and (c.agent_id is null or c.agent_id = ${agents.id}))`,
    })
    .from(agents)
    .innerJoin(workspaces, eq(workspaces.id, agents.workspaceId))
    .where(and(eq(agents.id, agentId), agents.active));
  if (!row) return null;
  const { workspaceId, scopeEpoch, scopeSeq, createdAt: _, seenAt: __, routedAt: ___, ...person } = row.agent;
  const agent: Agent = {
    ...person,
    groupIds: row.groupIds,
    limits: limitsFor(row.agent.id, row.capacities),
  };
  const { settings, maskKey } = row.workspace;
  return {
    agent,
    workspace: toWorkspace(row.workspace),
    scope: scopeOf({
      agent,
      workspaceId,
      epoch: scopeEpoch,
      changedAt: scopeSeq,
      groups: row.groups,
      fields: row.fields,
      masking: settings.masking ?? defaultMasking,
      maskKey,
    }),
  };
}

export function scopeOf(from: {
  readonly agent: Pick<Agent, 'role' | 'groupIds'>;
  readonly workspaceId: string;
  readonly epoch: number;
  readonly changedAt: number;
  readonly groups: readonly { readonly id: string; readonly restricted: boolean }[];
  readonly fields: readonly FieldSight[];
  readonly masking: Pick<MaskingPolicy, 'email' | 'phone'>;
  readonly maskKey: string;
}): ViewScope {
  const seen = (restricted: boolean) =>
    from.groups
      .filter((group) =>
        maySee(from.agent, { groupId: group.id, groupRestricted: group.restricted, restricted }),
      )
      .map((group) => group.id)
      .sort();
  const groupIds = seen(false);
  const restrictedGroupIds = seen(true);
  const { role } = from.agent;
  const seenFields = from.fields.filter((field) => maySeeField(role, field));
  const fields = seenFields.map(({ key }) => key);
  const masks = masksFor(role, from.masking, seenFields);
  const masked = [...masks].map(([fact, kind]) => `${fact}=${kind}`).sort();
  return {
    workspaceId: from.workspaceId,
    epoch: from.epoch,
    changedAt: from.changedAt,
    groupIds: new Set(groupIds),
    restrictedGroupIds: new Set(restrictedGroupIds),
    restrictedInside: role === 'security' || role === 'compliance',
    fields: new Set(fields),
    masks,
    maskKey: from.maskKey,
    role,
    memberOf: new Set(from.agent.groupIds),
    key: `${from.workspaceId} ${groupIds.join()} ${restrictedGroupIds.join()} ${[...from.agent.groupIds].sort().join()} ${role} ${[...fields].sort().join()} ${masked.join()}`,
  };
}

export function sees(scope: ViewScope, place: Place | null | undefined): boolean {
  if (!place) return false;
  if (!place.restricted && place.alsoGroupId && scope.groupIds.has(place.alsoGroupId)) return true;
  return (place.restricted ? scope.restrictedGroupIds : scope.groupIds).has(place.groupId);
}

export function placeOf({ groupId, restricted, alsoGroupId = null }: Place): Place {
  return { groupId, restricted, alsoGroupId };
}

export function isSamePlace(a: Place | null, b: Place | null): boolean {
  return (
    a?.groupId === b?.groupId &&
    a?.restricted === b?.restricted &&
    (a?.alsoGroupId ?? null) === (b?.alsoGroupId ?? null)
  );
}

/** Whether a side conversation may be seen; `place` is the one of the conversation that it is about. */
export function seesSide(
  scope: ViewScope,
  side: Pick<SideConversation, 'groupId' | 'about'>,
  place: Place | null | undefined,
): boolean {
  return maySeeSide(side, { seesConversation: sees(scope, place), groupIds: scope.groupIds });
}

/** Whether this scope holds a macro. */
export const seesMacro = ({ role, memberOf }: ViewScope, macro: Pick<MacroContent, 'groupIds'>): boolean =>
  hasMacro({ role, groupIds: [...memberOf] }, macro);

/** The same rule for the rows of `conversations` in a query. */
export function seenConversations(scope: ViewScope): SQL {
  const groupIds = [...scope.groupIds];
  const open = or(inArray(conversations.groupId, groupIds), inArray(conversations.alsoGroupId, groupIds));
  const restricted = inArray(conversations.groupId, [...scope.restrictedGroupIds]);
  const seen = or(and(open, not(conversations.restricted)), and(restricted, conversations.restricted));
  return and(eq(conversations.workspaceId, scope.workspaceId), seen) ?? sql`false`;
}

export function toWireScope(scope: ViewScope): Scope {
  return {
    epoch: scope.epoch,
    groupIds: [...scope.groupIds],
    restrictedInside: scope.restrictedInside,
    fields: [...scope.fields],
    role: scope.role,
    masks: [...scope.masks].map(([fact, kind]) => ({ fact, kind })),
  };
}
