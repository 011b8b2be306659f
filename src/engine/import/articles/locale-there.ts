import { Locale } from '../../../shared/domain/ids.ts';

/**
 * A language as other systems write it (`en-us`, `pt_BR`) as it is written here. Where the desk's own language names no
 * region, its regions are that language: Zendesk's `en-us` is the desk's `en`.
 */
export function localeThere(code: string, own: string): string {
  const dashed = code.trim().replace(/_/g, '-');
  const [canonical = dashed] = canonicalOf(dashed);
  if (canonical.split('-')[0] === own && !canonical.slice(own.length + 1).match(/^[A-Z][a-z]{3}/)) return own;
  return Locale.safeParse(canonical).success ? canonical : code;
}

function canonicalOf(code: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(code);
  } catch {
    return [];
  }
}
