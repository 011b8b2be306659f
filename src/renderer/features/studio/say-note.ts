import type { TFunction } from 'i18next';

/** Why a version was written; of one that came back the hub writes `↩ 3`, which version it was. */
export function sayNote(note: string, t: TFunction): string {
  const [, number] = /^↩ (\d+)$/.exec(note) ?? [];
  return number === undefined ? note : t('studio.cameBack', { number: Number(number) });
}
