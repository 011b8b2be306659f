import type { Configuration } from 'electron-builder';
import { problem } from '../setup/progress.mjs';

/**
 * Where a package looks for updates and who must have signed them: both or neither, because an updater that
 * knows no publisher takes anybody's update.
 */
export function updateFeed(env: NodeJS.ProcessEnv): Configuration {
  const url = env.GROUNDCREW_UPDATE_URL;
  const publisherName = env.GROUNDCREW_PUBLISHER;
  if (!url && !publisherName) return { publish: null };
  if (!url || !publisherName) {
    throw problem(
      'An update feed needs GROUNDCREW_UPDATE_URL and GROUNDCREW_PUBLISHER (the name in the certificate).',
      'set both of them, or neither for a package that does not update itself.',
    );
  }
  return { publish: { provider: 'generic', url }, win: { signtoolOptions: { publisherName } } };
}
