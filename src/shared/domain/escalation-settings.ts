import { z } from 'zod';
import { EscalationTarget, isKnownCheck, severities } from './escalation.ts';
import { allowedMinutes, securityKey } from './escalation-ladder.ts';
import { Id } from './ids.ts';
import { findTipOff } from './kyc/find-tip-off.ts';
import { limits } from './limits.ts';
import { tiers } from './vocabulary.ts';

/** A place to escalate to as it is set up; its position is its place in the list. */
export const TargetSettings = EscalationTarget.omit({ position: true, gone: true });
export type TargetSettings = z.infer<typeof TargetSettings>;

export const EscalationSettings = z.object({
  targets: z.array(TargetSettings).min(1).max(limits.targetsInUse),
});
export type EscalationSettings = z.infer<typeof EscalationSettings>;

export const settingsProblemCodes = [
  'no-group',
  'nobody',
  'circle',
  'no-rung',
  'climbs-out',
  'no-security',
  'security-open',
  'not-fastest',
  'waits-longer',
  'nameless',
  'same-name',
  'same-key',
  'topic-twice',
  'check-nameless',
  'check-twice',
  'no-english',
  'says-too-much',
  'recovery-needs',
] as const;
export const SettingsProblemCode = z.enum(settingsProblemCodes);
export type SettingsProblemCode = z.infer<typeof SettingsProblemCode>;

/** What keeps settings from being saved, and where: of all, of a target, of one of its reasons. */
export const SettingsProblem = z.object({
  code: SettingsProblemCode,
  targetId: Id.nullable(),
  /** Counted from 0. */
  reason: z.int().min(0).nullable(),
  /** What is named in its sentence: a topic, a language, an item's key, another target. */
  value: z.string().max(200),
});
export type SettingsProblem = z.infer<typeof SettingsProblem>;

/** What the settings stand on. */
export type SettingsGround = {
  readonly groups: readonly { readonly id: string; readonly name: string; readonly restricted: boolean }[];
  /** Groups in which somebody works. */
  readonly staffed: ReadonlySet<string>;
  /** Targets that the workspace's own recovery table hands cases to. */
  readonly recoveryKeys: readonly string[];
};

/**
 * Everything that is wrong with settings: none, and every escalation ends somewhere where people are, security is restricted
 * and the fastest, and nobody waits longer for being worse off.
 */
export function settingsProblems({ targets }: EscalationSettings, ground: SettingsGround): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const restricted = new Set(ground.groups.filter((group) => group.restricted).map(({ id }) => id));
  const security = targets.find(({ key }) => key === securityKey);
  if (!security && restricted.size > 0) problems.push(of(null, 'no-security'));
  for (const key of ground.recoveryKeys)
    if (!targets.some((one) => one.key === key)) problems.push(of(null, 'recovery-needs', key));
  for (const target of targets) {
    problems.push(
      ...groupProblems(target, ground, restricted),
      ...ladderProblems(target, targets, restricted),
      ...deadlineProblems(target, security),
      ...nameProblems(target, targets),
      ...textProblems(target, ground, restricted),
      ...target.reasons.flatMap((_, at) => reasonProblems(target, at)),
    );
  }
  return problems;
}

function of(targetId: string | null, code: SettingsProblemCode, value = '', reason: number | null = null) {
  return { code, targetId, reason, value: value.slice(0, 200) };
}

function groupProblems(
  { id, key, groupId }: TargetSettings,
  { groups, staffed }: SettingsGround,
  restricted: ReadonlySet<string>,
): SettingsProblem[] {
  const group = groups.find((one) => one.id === groupId);
  if (!group) return [of(id, 'no-group')];
  return [
    ...(staffed.has(groupId) ? [] : [of(id, 'nobody', group.name)]),
    ...(key === securityKey && !restricted.has(groupId) ? [of(id, 'security-open', group.name)] : []),
  ];
}

function ladderProblems(
  { id, groupId, climbsTo }: TargetSettings,
  targets: readonly TargetSettings[],
  restricted: ReadonlySet<string>,
): SettingsProblem[] {
  if (climbsTo === null) return [];
  const next = targets.find((one) => one.id === climbsTo);
  if (!next) return [of(id, 'no-rung')];
  if (isInCircle(id, targets)) return [of(id, 'circle', next.name)];
  if (restricted.has(groupId) && !restricted.has(next.groupId)) return [of(id, 'climbs-out', next.name)];
  return [];
}

function isInCircle(id: string, targets: readonly TargetSettings[]): boolean {
  let at = targets.find((one) => one.id === id)?.climbsTo ?? null;
  for (let steps = 0; at !== null && steps <= targets.length; steps++) {
    if (at === id) return true;
    at = targets.find((one) => one.id === at)?.climbsTo ?? null;
  }
  return false;
}

/** Whoever is worth more or worse off never waits longer, and nothing is faster than security. */
function deadlineProblems(target: TargetSettings, security: TargetSettings | undefined): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const minutes = (tier: (typeof tiers)[number], at: number) =>
    allowedMinutes(target, tier, severities[at] ?? 'normal');
  const waitsLonger = tiers.some((tier) =>
    severities.some(
      (_, at) =>
        (at > 0 && minutes(tier, at) > minutes(tier, at - 1)) || minutes(tier, at) > minutes('standard', at),
    ),
  );
  if (waitsLonger) problems.push(of(target.id, 'waits-longer'));
  const isFaster =
    security !== undefined &&
    security.id !== target.id &&
    tiers.some((tier) =>
      severities.some(
        (severity) => allowedMinutes(target, tier, severity) < allowedMinutes(security, tier, severity),
      ),
    );
  if (isFaster) problems.push(of(target.id, 'not-fastest', security.name));
  return problems;
}

function nameProblems(
  { id, key, name }: TargetSettings,
  targets: readonly TargetSettings[],
): SettingsProblem[] {
  const others = targets.filter((one) => one.id !== id);
  const isSame = others.some((one) => fold(one.name) === fold(name));
  return [
    ...(name.trim() === '' ? [of(id, 'nameless')] : isSame ? [of(id, 'same-name', name)] : []),
    ...(others.some((one) => one.key === key) || targets.filter((one) => one.id === id).length > 1
      ? [of(id, 'same-key', key)]
      : []),
  ];
}

function reasonProblems(target: TargetSettings, at: number): SettingsProblem[] {
  const { id, reasons } = target;
  const reason = reasons[at];
  if (!reason) return [];
  const others = reasons.slice(0, at);
  const taken = new Set(others.flatMap(({ topics }) => topics));
  const topic = reason.topics.find((one) => taken.has(one));
  const nameless = reason.checks.find((key) => !isKnownCheck(key) && !hasWord(reason.labels[key]));
  const twice = reason.checks.find((key, place) => reason.checks.indexOf(key) !== place);
  return [
    ...(reason.name.trim() === ''
      ? [of(id, 'nameless', '', at)]
      : others.some(({ name }) => fold(name) === fold(reason.name))
        ? [of(id, 'same-name', reason.name, at)]
        : []),
    ...(others.some(({ key }) => key === reason.key) ? [of(id, 'same-key', reason.key, at)] : []),
    ...(topic === undefined ? [] : [of(id, 'topic-twice', topic, at)]),
    ...(nameless === undefined ? [] : [of(id, 'check-nameless', nameless, at)]),
    ...(twice === undefined ? [] : [of(id, 'check-twice', twice, at)]),
  ];
}

function hasWord(names: Readonly<Record<string, string>> | undefined): boolean {
  return Object.values(names ?? {}).some((word) => word.trim() !== '');
}

/** In English at least, which stands for every language that has no words; and of what is restricted not a word. */
function textProblems(
  { id, name, names, groupId, texts }: TargetSettings,
  { groups }: SettingsGround,
  restricted: ReadonlySet<string>,
): SettingsProblem[] {
  const said = [texts.raised, texts.accepted, texts.resolved].filter((one) => one !== null);
  const problems: SettingsProblem[] = [];
  if (said.some((one) => Object.keys(one).length > 0 && !one.en)) problems.push(of(id, 'no-english'));
  if (!restricted.has(groupId)) return problems;
  const queue = groups.find((one) => one.id === groupId)?.name ?? '';
  const named = [name, queue, ...Object.values(names)].map(fold).filter((one) => one.length > 2);
  const loud = said
    .flatMap((one) => Object.entries(one))
    .find(
      ([, text]) => findTipOff(text) !== null || named.some((word) => wordsOf(text).includes(` ${word} `)),
    );
  if (loud) problems.push(of(id, 'says-too-much', loud[0]));
  return problems;
}

const wordsOf = (text: string) =>
  ` ${fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')} `;

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
