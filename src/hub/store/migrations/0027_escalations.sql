CREATE TABLE "escalation_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"escalation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"agent_id" uuid,
	"text" text NOT NULL,
	"target_id" uuid NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalation_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"group_id" uuid NOT NULL,
	"climbs_to" uuid,
	"minutes" integer NOT NULL,
	"position" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"acknowledges" boolean NOT NULL,
	"texts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"severity" text NOT NULL,
	"state" text NOT NULL,
	"checks" jsonb NOT NULL,
	"override" text NOT NULL,
	"note" text NOT NULL,
	"due_at" bigint,
	"left_ms" bigint,
	"climbs_at" bigint,
	"holder_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change_log" ADD COLUMN "also_group_before" uuid;--> statement-breakpoint
ALTER TABLE "change_log" ADD COLUMN "also_group_after" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "also_group_id" uuid;--> statement-breakpoint
ALTER TABLE "escalation_steps" ADD CONSTRAINT "escalation_steps_escalation_id_escalations_id_fk" FOREIGN KEY ("escalation_id") REFERENCES "public"."escalations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_steps" ADD CONSTRAINT "escalation_steps_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_steps" ADD CONSTRAINT "escalation_steps_target_id_escalation_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."escalation_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD CONSTRAINT "escalation_targets_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_targets" ADD CONSTRAINT "escalation_targets_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_target_id_escalation_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."escalation_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_holder_id_agents_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_created_by_agents_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_steps_ordinal" ON "escalation_steps" USING btree ("escalation_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_targets_key" ON "escalation_targets" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_open" ON "escalations" USING btree ("conversation_id") WHERE "escalations"."state" in ('waiting', 'accepted', 'asked');--> statement-breakpoint
CREATE INDEX "escalations_conversation" ON "escalations" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "escalations_creator" ON "escalations" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "escalations_climbing" ON "escalations" USING btree ("climbs_at") WHERE "escalations"."climbs_at" is not null;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_also_group_id_groups_id_fk" FOREIGN KEY ("also_group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_also_group" ON "conversations" USING btree ("also_group_id") WHERE "conversations"."also_group_id" is not null;