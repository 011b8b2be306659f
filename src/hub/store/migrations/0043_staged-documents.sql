CREATE TABLE "staged_documents" (
	"document_kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"stage" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	CONSTRAINT "staged_documents_document_kind_document_id_pk" PRIMARY KEY("document_kind","document_id")
);
--> statement-breakpoint
INSERT INTO "staged_documents" SELECT 'macro', "macro_id", "workspace_id", "stage", "document" FROM "staged_macros";--> statement-breakpoint
DROP TABLE "staged_macros" CASCADE;--> statement-breakpoint
ALTER TABLE "staged_documents" ADD CONSTRAINT "staged_documents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staged_documents_workspace" ON "staged_documents" USING btree ("workspace_id");