ALTER TABLE "articles" ADD COLUMN "validity" jsonb;--> statement-breakpoint
ALTER TABLE "macros" ADD COLUMN "validity" jsonb;