import { cleanLine } from '../../shared/domain/clean-text.ts';
import { importLimits } from '../../shared/domain/macro-import.ts';

/** What stood there, short enough to be quoted. */
export function excerptOf(value: unknown): string {
  return cleanLine(written(value).slice(0, 2_000), importLimits.excerptCharacters);
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value) ?? '';
}
