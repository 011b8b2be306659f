ALTER TABLE "macro_imports" ADD COLUMN "kind" text DEFAULT 'macro' NOT NULL;--> statement-breakpoint
ALTER TABLE "macro_imports" ADD COLUMN "shelves" jsonb;--> statement-breakpoint
ALTER TABLE "macro_origins" ADD COLUMN "kind" text DEFAULT 'macro' NOT NULL;--> statement-breakpoint
ALTER TABLE "macro_origins" ADD COLUMN "family" text;