CREATE TABLE "escalation_settings" (
	"workspace_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" bigint NOT NULL,
	"targets" jsonb NOT NULL,
	CONSTRAINT "escalation_settings_workspace_id_revision_pk" PRIMARY KEY("workspace_id","revision")
);
--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD COLUMN "deadlines" jsonb;--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD COLUMN "leads_told" text DEFAULT 'never' NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD COLUMN "gone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "raised_as" jsonb;--> statement-breakpoint
ALTER TABLE "escalation_settings" ADD CONSTRAINT "escalation_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_settings" ADD CONSTRAINT "escalation_settings_changed_by_agents_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
UPDATE "escalation_targets" SET "reasons" = (
  SELECT coalesce(jsonb_agg('{"names": {}, "labels": {}}'::jsonb || one.value ORDER BY one.place), '[]')
  FROM jsonb_array_elements("reasons") WITH ORDINALITY AS one(value, place)
);--> statement-breakpoint
-- A reason may be gone later: what was escalated keeps what it was called.
UPDATE "escalations" SET "raised_as" = (
  SELECT jsonb_build_object('name', one.value -> 'name', 'names', '{}'::jsonb, 'labels', '{}'::jsonb)
  FROM "escalation_targets" AS target, jsonb_array_elements(target."reasons") AS one(value)
  WHERE target."workspace_id" = "escalations"."workspace_id" AND one.value ->> 'key' = "escalations"."reason"
  LIMIT 1
);
