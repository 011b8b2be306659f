CREATE TABLE "own_macros" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"shortcut" text,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "macros" ADD COLUMN "group_ids" jsonb;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "knowledge_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "own_macros" ADD CONSTRAINT "own_macros_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_macros" ADD CONSTRAINT "own_macros_owner_id_agents_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "own_macros_owner" ON "own_macros" USING btree ("owner_id");