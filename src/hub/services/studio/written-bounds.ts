import type { MacroContent } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';

/** Of a document's validity what its writers set: not who approved it, nor what became of it since. */
export function writtenBounds(validity: Validity | undefined): MacroContent['validity'] {
  const {
    approvedBy: _by,
    recalled: _recalled,
    withdrawnAt: _at,
    mustRead: _read,
    release: _with,
    ...bounds
  } = validity ?? {};
  return bounds;
}
