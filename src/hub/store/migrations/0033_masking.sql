CREATE TABLE "reveals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"beyond" integer,
	"shown" boolean NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer_fields" ADD COLUMN "mask" text;--> statement-breakpoint
ALTER TABLE "customer_fields" ADD COLUMN "unmasked_for" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "mask_key" text DEFAULT gen_random_uuid()::text || gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reveals_agent" ON "reveals" USING btree ("agent_id","at");--> statement-breakpoint
CREATE INDEX "reveals_beyond" ON "reveals" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "customers_phone" ON "customers" USING btree ("workspace_id",regexp_replace("phone", '[^0-9]', '', 'g'));