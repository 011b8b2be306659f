import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config src/hub/store/drizzle.config.ts` writes the next migration. */
// biome-ignore lint/style/noDefaultExport: drizzle-kit reads its configuration from there.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/hub/store/schema/*.ts',
  out: './src/hub/store/migrations',
});
