CREATE TABLE "foreign_choices" (
	"workspace_id" uuid NOT NULL,
	"system" text NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"foreign_id" text NOT NULL,
	"target" jsonb NOT NULL,
	"by" uuid NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "foreign_choices_workspace_id_system_account_kind_foreign_id_pk" PRIMARY KEY("workspace_id","system","account","kind","foreign_id")
);--> statement-breakpoint
ALTER TABLE "foreign_choices" ADD CONSTRAINT "foreign_choices_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "own_macros" ADD COLUMN "bodies" jsonb;--> statement-breakpoint
ALTER TABLE "own_macros" ADD COLUMN "actions" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "own_macros" ADD COLUMN "attachments" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "own_macros" ADD COLUMN "proposal" jsonb;--> statement-breakpoint
UPDATE "own_macros" SET "bodies" = jsonb_build_object("locale", "text");--> statement-breakpoint
ALTER TABLE "own_macros" ALTER COLUMN "bodies" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "own_macros" ALTER COLUMN "actions" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "own_macros" ALTER COLUMN "attachments" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "own_macros" DROP COLUMN "locale";--> statement-breakpoint
ALTER TABLE "own_macros" DROP COLUMN "text";
