CREATE TABLE "audit_heads" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" text;--> statement-breakpoint
-- What was written before there was a chain becomes its beginning: the same text as auditText makes.
CREATE FUNCTION canonical_audit_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(value) = 'object' THEN
    RETURN '{' || coalesce((SELECT string_agg(to_json(m.key)::text || ':' || canonical_audit_json(m.value), ','
      ORDER BY m.key COLLATE "C") FROM jsonb_each(value) m), '') || '}';
  ELSIF jsonb_typeof(value) = 'array' THEN
    RETURN '[' || coalesce((SELECT string_agg(canonical_audit_json(m.value), ',' ORDER BY m.n)
      FROM jsonb_array_elements(value) WITH ORDINALITY m(value, n)), '') || ']';
  END IF;
  RETURN value::text;
END $$;
--> statement-breakpoint
DROP TRIGGER audit_append_only ON audit;--> statement-breakpoint
DO $$
DECLARE
  entry record;
  head audit_heads%ROWTYPE;
  made text;
BEGIN
  FOR entry IN SELECT * FROM audit ORDER BY id LOOP
    SELECT * INTO head FROM audit_heads WHERE workspace_id = entry.workspace_id;
    IF NOT FOUND THEN
      INSERT INTO audit_heads VALUES (entry.workspace_id, 0, repeat('0', 64)) RETURNING * INTO head;
    END IF;
    made := encode(sha256(convert_to(canonical_audit_json(jsonb_build_object(
      'workspaceId', entry.workspace_id, 'seq', head.seq + 1, 'at', entry.at,
      'actorKind', entry.actor_kind, 'actorId', entry.actor_id, 'action', entry.action,
      'subjectKind', entry.subject_kind, 'subjectId', entry.subject_id, 'details', entry.details,
      'previousHash', head.hash)), 'UTF8')), 'hex');
    UPDATE audit SET seq = head.seq + 1, previous_hash = head.hash, hash = made WHERE id = entry.id;
    UPDATE audit_heads SET seq = head.seq + 1, hash = made WHERE workspace_id = entry.workspace_id;
  END LOOP;
END $$;
--> statement-breakpoint
DROP FUNCTION canonical_audit_json;--> statement-breakpoint
ALTER TABLE "audit" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "seq" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "previous_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_workspace_id_seq_pk" PRIMARY KEY("workspace_id","seq");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("workspace_id","actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit" USING btree ("workspace_id","action","seq");--> statement-breakpoint
-- Whom else an entry was about: every text in its details. The query must name the same expression.
CREATE INDEX "audit_about" ON "audit" USING gin
  (jsonb_path_query_array(details, '$.** ? (@.type() == "string")') jsonb_path_ops);--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_heads%ROWTYPE;
BEGIN
  SELECT * INTO head FROM audit_heads WHERE workspace_id = NEW.workspace_id FOR UPDATE;
  IF NOT FOUND OR NEW.seq <> head.seq + 1 OR NEW.previous_hash <> head.hash THEN
    RAISE EXCEPTION 'this entry does not follow the last one of the audit';
  END IF;
  UPDATE audit_heads SET seq = NEW.seq, hash = NEW.hash WHERE workspace_id = NEW.workspace_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_follows BEFORE INSERT ON audit
  FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
--> statement-breakpoint
CREATE FUNCTION refuse_audit_head_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.seq = 0 AND NEW.hash = repeat('0', 64) THEN RETURN NEW; END IF;
  -- Moved on by an entry that is added, and by nothing else.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the audit is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_heads_move BEFORE INSERT OR UPDATE OR DELETE ON audit_heads
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_head_change();
--> statement-breakpoint
CREATE TRIGGER audit_heads_no_truncate BEFORE TRUNCATE ON audit_heads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
