import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name …` writes the next migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/hub/store/schema/*.ts',
  out: './src/hub/store/migrations',
});
