import type { Release } from '../../../../shared/domain/release.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import standing from '../Standing.module.css';

/** The colours are those of a version that stands there. */
const likeness: Record<Release['state'], string> = {
  draft: 'draft',
  ready: 'approved',
  scheduled: 'scheduled',
  live: 'live',
  'rolled-back': 'withdrawn',
};

/** How a release stands, in a word. */
export function ReleaseMark({ state, calm = false }: { state: Release['state']; calm?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={standing.standing} data-state={likeness[state]} data-calm={calm || undefined}>
      {t(`release.state.${state}`)}
    </span>
  );
}
