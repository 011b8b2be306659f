CREATE TABLE "return_checks" (
	"customer_id" uuid NOT NULL,
	"address" text NOT NULL,
	"listed_at" bigint,
	"at" bigint NOT NULL,
	CONSTRAINT "return_checks_customer_id_address_pk" PRIMARY KEY("customer_id","address")
);
--> statement-breakpoint
ALTER TABLE "return_checks" ADD CONSTRAINT "return_checks_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "return_checks_at" ON "return_checks" USING btree ("at");