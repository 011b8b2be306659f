CREATE TABLE "freeze_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"freeze_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"agent_id" uuid,
	"text" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "freezes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"urgency" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text NOT NULL,
	"emergency" boolean NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" bigint NOT NULL,
	"decided_by" uuid,
	"decided_at" bigint,
	"expires_at" bigint NOT NULL,
	"review_due_at" bigint,
	"reviewed_by" uuid,
	"review_missed" boolean DEFAULT false NOT NULL,
	"read_back" jsonb,
	"problem" text,
	"calls" integer DEFAULT 0 NOT NULL,
	"call_at" bigint,
	"call_until" bigint,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"level" text NOT NULL,
	"passed" boolean NOT NULL,
	"agent_id" uuid NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "identity" jsonb;--> statement-breakpoint
ALTER TABLE "freeze_steps" ADD CONSTRAINT "freeze_steps_freeze_id_freezes_id_fk" FOREIGN KEY ("freeze_id") REFERENCES "public"."freezes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freeze_steps" ADD CONSTRAINT "freeze_steps_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_requested_by_agents_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_decided_by_agents_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_reviewed_by_agents_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "freeze_steps_ordinal" ON "freeze_steps" USING btree ("freeze_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "freezes_under_way" ON "freezes" USING btree ("workspace_id","account","kind") WHERE "freezes"."state" in ('requested', 'approved', 'calling');--> statement-breakpoint
CREATE INDEX "freezes_conversation" ON "freezes" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "freezes_requested" ON "freezes" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "freezes_calling" ON "freezes" USING btree ("call_at") WHERE "freezes"."call_at" is not null;--> statement-breakpoint
CREATE INDEX "freezes_expiring" ON "freezes" USING btree ("expires_at") WHERE "freezes"."state" = 'requested';--> statement-breakpoint
CREATE INDEX "freezes_reviewing" ON "freezes" USING btree ("review_due_at") WHERE "freezes"."review_due_at" is not null and "freezes"."reviewed_by" is null and not "freezes"."review_missed";--> statement-breakpoint
CREATE INDEX "identity_checks_customer" ON "identity_checks" USING btree ("customer_id","at");