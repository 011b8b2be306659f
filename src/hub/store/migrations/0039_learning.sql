CREATE TABLE "learned" (
	"workspace_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"subject" jsonb NOT NULL,
	"times" integer NOT NULL,
	"edited" integer NOT NULL,
	"kept" integer NOT NULL,
	CONSTRAINT "learned_workspace_id_hash_day_pk" PRIMARY KEY("workspace_id","hash","day")
);
--> statement-breakpoint
CREATE TABLE "learning_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_dismissals" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "learning_dismissals_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "synonyms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learned" ADD CONSTRAINT "learned_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_batches" ADD CONSTRAINT "learning_batches_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_dismissals" ADD CONSTRAINT "learning_dismissals_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synonyms" ADD CONSTRAINT "synonyms_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "learned_kind" ON "learned" USING btree ("workspace_id","kind","day");--> statement-breakpoint
CREATE INDEX "learned_day" ON "learned" USING btree ("day");--> statement-breakpoint
CREATE INDEX "learning_batches_at" ON "learning_batches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "learning_batches_workspace" ON "learning_batches" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "synonyms_workspace" ON "synonyms" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "messages_sourced" ON "messages" USING btree ("created_at") WHERE "messages"."kind" = 'reply' and "messages"."sources" <> '[]'::jsonb;