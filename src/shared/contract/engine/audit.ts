import { z } from 'zod';
import { AskAudit, AuditPage, AuditVerdict, ExportAudit } from '../../wire/audit.ts';
import { call, none } from './call.ts';

export const audit = {
  /**
   * Who did what; for security, compliance and administrators. Each asks the hub at once: nothing of it is kept on the
   * workstation. Errors: offline, forbidden, bad-input.
   */
  audit: {
    read: call.input(AskAudit).output(AuditPage),
    /** All entries of a time as a file's text, a line of JSON each, from the first to the last. */
    export: call
      .input(ExportAudit.omit({ going: true }))
      .output(z.object({ name: z.string(), text: z.string(), entries: z.int() })),
    verify: call.input(none).output(AuditVerdict),
  },
};
