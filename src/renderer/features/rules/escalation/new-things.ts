import { v7 as newId } from 'uuid';
import type { EscalationReason } from '../../../../shared/domain/escalation.ts';
import type { TargetSettings } from '../../../../shared/domain/escalation-settings.ts';

export const ownKey = () => `own-${crypto.randomUUID()}`;

export const blankReason = (): EscalationReason => ({
  key: ownKey(),
  name: '',
  names: {},
  topics: [],
  checks: ['account'],
  labels: {},
});

/** It has to be named, and its first reason too. */
export const blankTarget = (groupId: string): TargetSettings => ({
  id: newId(),
  key: ownKey(),
  name: '',
  names: {},
  groupId,
  climbsTo: null,
  minutes: 240,
  deadlines: null,
  leadsTold: 'never',
  reasons: [blankReason()],
  acknowledges: true,
  texts: { raised: {}, accepted: null, resolved: null },
});

/** A place of its own, to be called something else. */
export const copiedTarget = (target: TargetSettings): TargetSettings => ({
  ...target,
  id: newId(),
  key: ownKey(),
  name: '',
  names: {},
});
