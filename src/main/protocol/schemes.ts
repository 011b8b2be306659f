import { protocol } from 'electron';

/**
 * Must run before Electron is ready. `corsEnabled` goes with `supportFetchAPI` (CVE-2026-70604); module scripts
 * need both. Files get neither: nothing may fetch them, an <img> may show them.
 */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
    { scheme: 'gc-file', privileges: { standard: true, secure: true } },
  ]);
}
