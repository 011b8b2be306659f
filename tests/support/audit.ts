import { eq } from 'drizzle-orm';
import type { Database } from '../../src/hub/store/database.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';

/** What was written down of one thing, in the order in which it was. */
export const auditOf = (db: Database, subjectId: string) =>
  db.select().from(audit).where(eq(audit.subjectId, subjectId)).orderBy(audit.seq);

/** Every time that something was done, in the order in which it was. */
export const auditOfAction = (db: Database, action: string) =>
  db.select().from(audit).where(eq(audit.action, action)).orderBy(audit.seq);
