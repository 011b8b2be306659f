CREATE TABLE "chatbot_conversations" (
	"workspace_id" uuid NOT NULL,
	"external" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"handed_over_at" bigint NOT NULL,
	CONSTRAINT "chatbot_conversations_workspace_id_external_pk" PRIMARY KEY("workspace_id","external")
);
--> statement-breakpoint
ALTER TABLE "chatbot_conversations" ADD CONSTRAINT "chatbot_conversations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;