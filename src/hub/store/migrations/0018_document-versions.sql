CREATE TABLE "document_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"writers" jsonb NOT NULL,
	"approved_by" uuid,
	"goes_live_at" bigint,
	"recalls" boolean NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_number" ON "document_versions" USING btree ("document_kind","document_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_work" ON "document_versions" USING btree ("document_kind","document_id") WHERE "document_versions"."number" is null;--> statement-breakpoint
CREATE INDEX "document_versions_workspace" ON "document_versions" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "document_versions_due" ON "document_versions" USING btree ("goes_live_at") WHERE "document_versions"."state" = 'scheduled';