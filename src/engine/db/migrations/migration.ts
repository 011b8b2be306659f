/** One step of the schema. Numbers go up by tens; once released, a migration is frozen. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** Copies of the file from before it must not stay: they hold what this takes away. */
  readonly erases?: true;
};
