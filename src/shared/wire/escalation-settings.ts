import { z } from 'zod';
import { EscalationSettings, SettingsProblem } from '../domain/escalation-settings.ts';
import { Id, Instant } from '../domain/ids.ts';

const revision = z.int().min(0);

/** Where one may escalate to, and who changed it last. */
export const EscalationSetup = z.object({
  settings: EscalationSettings,
  revision,
  /** The newest first; nobody: how they stood before anybody changed them. */
  changes: z.array(z.object({ revision, by: Id.nullable(), at: Instant })).max(20),
  /** What a workspace with these queues begins with; its targets have the ids of those that are or were there. */
  usual: z.array(EscalationSettings.shape.targets.element),
  /** Targets that the workspace's own recovery table hands cases to. */
  recoveryKeys: z.array(z.string().max(60)).max(50),
});
export type EscalationSetup = z.infer<typeof EscalationSetup>;

/** `expected`: the revision that was changed. */
export const SaveEscalationSettings = z.object({ settings: EscalationSettings, expected: revision });
export type SaveEscalationSettings = z.input<typeof SaveEscalationSettings>;

/** conflict: somebody else was first. invalid: what keeps them from being saved. `setup` is how all stands now. */
export const EscalationSettingsSaved = z.object({
  outcome: z.enum(['saved', 'conflict', 'invalid']),
  problems: z.array(SettingsProblem).max(500),
  setup: EscalationSetup,
});
export type EscalationSettingsSaved = z.infer<typeof EscalationSettingsSaved>;
