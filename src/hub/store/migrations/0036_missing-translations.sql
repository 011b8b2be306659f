CREATE TABLE "missing_translations" (
	"workspace_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"count" integer NOT NULL,
	"since" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "missing_translations_document_kind_document_id_locale_pk" PRIMARY KEY("document_kind","document_id","locale")
);
--> statement-breakpoint
ALTER TABLE "missing_translations" ADD CONSTRAINT "missing_translations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "missing_translations_workspace" ON "missing_translations" USING btree ("workspace_id");