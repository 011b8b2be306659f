import type { TFunction } from 'i18next';
import { type SoughtGate, soughtGates } from '../../shared/domain/gate/gate.ts';
import { type SoughtRecovery, soughtRecoveries } from '../../shared/domain/recovery/recovery-case.ts';

type Choice<Value> = { readonly value: Value; readonly label: string };

/** What can be asked for of recovery cases, in words. */
export const recoveryChoices = (t: TFunction): Choice<SoughtRecovery>[] =>
  soughtRecoveries.map((value) => ({
    value,
    label: value === 'open' ? t('recovery.underWay') : t(`recovery.states.${value}`),
  }));

/** What can be asked for of conversations that only a person answers, in words. */
export const gateChoices = (t: TFunction): Choice<SoughtGate>[] =>
  soughtGates.map((value) => ({
    value,
    label:
      value === 'human' || value === 'urgent'
        ? t(`conversation.gate.${value}`)
        : t(`conversation.gate.topic.${value}`),
  }));
