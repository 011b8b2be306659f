CREATE TABLE "staged_macros" (
	"macro_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"stage" jsonb NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_steps" ADD COLUMN "stage" jsonb;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "stage" jsonb;--> statement-breakpoint
ALTER TABLE "staged_macros" ADD CONSTRAINT "staged_macros_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staged_macros_workspace" ON "staged_macros" USING btree ("workspace_id");