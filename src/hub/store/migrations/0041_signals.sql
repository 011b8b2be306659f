CREATE TABLE "signal_events" (
	"workspace_id" uuid NOT NULL,
	"event_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "signal_events_workspace_id_event_id_pk" PRIMARY KEY("workspace_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "signal_patterns" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"pattern" text NOT NULL,
	"facts" jsonb NOT NULL,
	"confirmed" integer NOT NULL,
	"dismissed" integer NOT NULL,
	"weight" integer NOT NULL,
	"muted_until" bigint,
	"cleared_at" bigint,
	"withheld" integer DEFAULT 0 NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "signal_patterns_workspace_id_kind_pattern_pk" PRIMARY KEY("workspace_id","kind","pattern")
);
--> statement-breakpoint
CREATE TABLE "signal_traces" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"conversation_id" uuid,
	"message_id" uuid,
	"at" bigint NOT NULL,
	CONSTRAINT "signal_traces_workspace_id_kind_key_customer_id_pk" PRIMARY KEY("workspace_id","kind","key","customer_id")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid,
	"account" text,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"severity" text NOT NULL,
	"restricted" boolean NOT NULL,
	"state" text NOT NULL,
	"pattern" text NOT NULL,
	"facts" jsonb NOT NULL,
	"raw" jsonb,
	"conversation_id" uuid,
	"message_id" uuid,
	"at" bigint NOT NULL,
	"raised_at" bigint NOT NULL,
	"decided_by" uuid,
	"decided_at" bigint,
	"reason" text,
	"note" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "signal_events" ADD CONSTRAINT "signal_events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_patterns" ADD CONSTRAINT "signal_patterns_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signal_traces" ADD CONSTRAINT "signal_traces_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signal_events_at" ON "signal_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "signal_patterns_muted" ON "signal_patterns" USING btree ("workspace_id","muted_until") WHERE "signal_patterns"."muted_until" is not null;--> statement-breakpoint
CREATE INDEX "signal_traces_at" ON "signal_traces" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "signals_open" ON "signals" USING btree ("workspace_id","kind","pattern","customer_id") WHERE "signals"."state" = 'open' and "signals"."customer_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "signals_open_account" ON "signals" USING btree ("workspace_id","kind","pattern","account") WHERE "signals"."state" = 'open' and "signals"."customer_id" is null;--> statement-breakpoint
CREATE INDEX "signals_customer" ON "signals" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "signals_pattern" ON "signals" USING btree ("workspace_id","kind","pattern");--> statement-breakpoint
CREATE INDEX "signals_standing" ON "signals" USING btree ("workspace_id","raised_at") WHERE "signals"."state" = 'open';--> statement-breakpoint
CREATE INDEX "signals_unmatched" ON "signals" USING btree ("workspace_id","account") WHERE "signals"."customer_id" is null;