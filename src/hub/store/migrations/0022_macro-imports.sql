CREATE TABLE "macro_import_items" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"staged" jsonb,
	"macro_id" uuid,
	"version_id" uuid,
	"before" jsonb,
	"origin_before" jsonb,
	CONSTRAINT "macro_import_items_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "macro_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by" uuid NOT NULL,
	"at" bigint NOT NULL,
	"systems" jsonb NOT NULL,
	"accounts" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"counts" jsonb,
	"undone" jsonb
);
--> statement-breakpoint
CREATE TABLE "macro_origins" (
	"workspace_id" uuid NOT NULL,
	"origin_hash" text NOT NULL,
	"system" text NOT NULL,
	"account" text NOT NULL,
	"key" text NOT NULL,
	"macro_id" uuid NOT NULL,
	"version_id" uuid,
	"content" jsonb NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "macro_origins_workspace_id_origin_hash_pk" PRIMARY KEY("workspace_id","origin_hash")
);
--> statement-breakpoint
ALTER TABLE "macro_import_items" ADD CONSTRAINT "macro_import_items_import_id_macro_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."macro_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_imports" ADD CONSTRAINT "macro_imports_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_origins" ADD CONSTRAINT "macro_origins_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "macro_import_items_version" ON "macro_import_items" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "macro_imports_workspace" ON "macro_imports" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "macro_origins_macro" ON "macro_origins" USING btree ("macro_id");--> statement-breakpoint
CREATE INDEX "macro_origins_import" ON "macro_origins" USING btree ("import_id");