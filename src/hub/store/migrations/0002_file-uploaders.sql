CREATE TABLE "file_uploaders" (
	"workspace_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "file_uploaders_workspace_id_hash_person_id_pk" PRIMARY KEY("workspace_id","hash","person_id")
);
--> statement-breakpoint
ALTER TABLE "file_uploaders" ADD CONSTRAINT "file_uploaders_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" DROP COLUMN "uploaded_by_agent_id";--> statement-breakpoint
ALTER TABLE "files" DROP COLUMN "uploaded_by_customer_id";