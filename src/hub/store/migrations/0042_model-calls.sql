CREATE TABLE "model_calls" (
	"workspace_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "model_calls_workspace_id_day_pk" PRIMARY KEY("workspace_id","day")
);
--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;