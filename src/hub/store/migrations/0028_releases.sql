CREATE TABLE "release_parts" (
	"release_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"title" text NOT NULL,
	"fingerprint" text NOT NULL,
	"position" integer NOT NULL,
	"number" integer,
	"before" integer,
	CONSTRAINT "release_parts_release_id_document_kind_document_id_pk" PRIMARY KEY("release_id","document_kind","document_id")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"goes_live_at" bigint,
	"recalls" boolean NOT NULL,
	"held_up" bigint,
	"went_live" jsonb,
	"rolled_back" jsonb,
	"made_by" uuid NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change_log" ADD COLUMN "batch" uuid;--> statement-breakpoint
ALTER TABLE "release_parts" ADD CONSTRAINT "release_parts_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_parts" ADD CONSTRAINT "release_parts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_parts_document" ON "release_parts" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "releases_workspace" ON "releases" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE INDEX "releases_due" ON "releases" USING btree ("goes_live_at") WHERE "releases"."state" = 'scheduled';--> statement-breakpoint
CREATE INDEX "change_log_batch" ON "change_log" USING btree ("workspace_id","seq") WHERE "change_log"."batch" is not null;