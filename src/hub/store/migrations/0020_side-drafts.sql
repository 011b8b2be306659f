CREATE TABLE "side_drafts" (
	"workspace_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"about" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"rev" integer NOT NULL,
	"content" jsonb,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "side_drafts_agent_id_about_pk" PRIMARY KEY("agent_id","about")
);
--> statement-breakpoint
ALTER TABLE "side_drafts" ADD CONSTRAINT "side_drafts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_drafts" ADD CONSTRAINT "side_drafts_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_drafts" ADD CONSTRAINT "side_drafts_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "side_drafts_updated" ON "side_drafts" USING btree ("updated_at");