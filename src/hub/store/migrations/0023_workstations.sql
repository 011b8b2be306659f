CREATE TABLE "document_steps" (
	"workspace_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"document_kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"step" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "document_steps_document_kind_document_id_seq_step_pk" PRIMARY KEY("document_kind","document_id","seq","step")
);
--> statement-breakpoint
CREATE TABLE "step_receipts" (
	"workstation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "step_receipts_workstation_id_seq_pk" PRIMARY KEY("workstation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "workstations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"name" text NOT NULL,
	"app_version" text,
	"cursor" bigint DEFAULT 0 NOT NULL,
	"filled_at" bigint,
	"seen_at" bigint NOT NULL,
	"gone_at" bigint
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "workstation_id" uuid;--> statement-breakpoint
ALTER TABLE "document_steps" ADD CONSTRAINT "document_steps_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_receipts" ADD CONSTRAINT "step_receipts_workstation_id_workstations_id_fk" FOREIGN KEY ("workstation_id") REFERENCES "public"."workstations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workstations" ADD CONSTRAINT "workstations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workstations" ADD CONSTRAINT "workstations_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_steps_seq" ON "document_steps" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "workstations_device" ON "workstations" USING btree ("agent_id","device_id");--> statement-breakpoint
CREATE INDEX "workstations_seen" ON "workstations" USING btree ("workspace_id","seen_at");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_workstation_id_workstations_id_fk" FOREIGN KEY ("workstation_id") REFERENCES "public"."workstations"("id") ON DELETE set null ON UPDATE no action;