CREATE TABLE "kyc_events" (
	"provider" text NOT NULL,
	"hash" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "kyc_events_provider_hash_pk" PRIMARY KEY("provider","hash")
);
--> statement-breakpoint
CREATE TABLE "kyc_statuses" (
	"customer_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"applicant_id" text,
	"state" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"note" text NOT NULL,
	"since" bigint NOT NULL,
	"as_of" bigint,
	"problem" text,
	"withheld" jsonb,
	"due_at" bigint,
	"read_until" bigint,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kyc_statuses" ADD CONSTRAINT "kyc_statuses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kyc_statuses" ADD CONSTRAINT "kyc_statuses_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kyc_events_at" ON "kyc_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "kyc_due" ON "kyc_statuses" USING btree ("due_at") WHERE "kyc_statuses"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "kyc_applicant" ON "kyc_statuses" USING btree ("workspace_id","applicant_id");