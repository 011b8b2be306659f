ALTER TABLE "freezes" ADD COLUMN "watch_at" bigint;--> statement-breakpoint
ALTER TABLE "freezes" ADD COLUMN "watch_until" bigint;--> statement-breakpoint
ALTER TABLE "scheduled_messages" ADD COLUMN "suggested" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "freezes_watching" ON "freezes" USING btree ("watch_at") WHERE "freezes"."watch_at" is not null;