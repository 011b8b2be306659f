import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { anchorKeyFile, anchorsFile } from '../services/audit/anchors.ts';

export const usage = `Usage: npm run audit -- verify [flags]

  Goes along the audit, entry by entry, and names the first one that is not as it was written.
  Ends with 0 when all are, 1 when one is not, 2 when it could not look.

  --database postgres://…     the hub's database, while it runs; it is only read
  --data-dir ./hub-data       the hub's folder: its database, unless it has a server, and its anchors. A database in
                              the folder is read while no hub runs on it
  --file audit-….jsonl        a file that was exported, instead of a database
  --anchors …/${anchorsFile}
                              what the hub wrote down elsewhere; absent: in the data folder, if there is one
  --key …/${anchorKeyFile}    by which it sealed them; absent: in the data folder
`;

const VerifyOptions = z
  .object({
    database: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    dataDir: z.string().min(1).optional(),
    file: z.string().min(1).optional(),
    anchors: z.string().min(1).optional(),
    key: z.string().min(1).optional(),
  })
  .refine(({ file, database }) => !(file && database), { message: 'A file or a database, not both.' })
  .refine(({ anchors, key, dataDir }) => anchors === undefined || (key ?? dataDir) !== undefined, {
    path: ['key'],
    message: 'Anchors are read with their key.',
  });

export type VerifyOptions = {
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'postgres'; readonly url: string }
    | { readonly kind: 'pglite'; readonly dataDir: string };
  /** Looked into when they are there; `asked` for, they must be. */
  readonly anchors: { readonly path: string; readonly key: string; readonly asked: boolean } | null;
};

/** Throws an error whose message is for people. */
export function readVerifyOptions(args: string[]): VerifyOptions | 'help' {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      database: text,
      'data-dir': text,
      file: text,
      anchors: text,
      key: text,
    },
  });
  if (values.help) return 'help';
  if (positionals.join(' ') !== 'verify')
    throw new Error(`What is to be done? There is: verify.\n\n${usage}`);
  const parsed = VerifyOptions.safeParse({ ...values, dataDir: values['data-dir'] });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These flags are wrong:\n  ${wrong.join('\n  ')}`);
  }
  const { database, file, anchors, key } = parsed.data;
  const folder = parsed.data.dataDir ?? (file || database ? undefined : 'hub-data');
  const inFolder = (name: string) => folder && resolve(folder, name);
  const anchorsPath = anchors ? resolve(anchors) : inFolder(anchorsFile);
  const keyPath = key ? resolve(key) : inFolder(anchorKeyFile);
  return {
    from: file
      ? { kind: 'file', path: resolve(file) }
      : database
        ? { kind: 'postgres', url: database }
        : { kind: 'pglite', dataDir: resolve(folder ?? 'hub-data', 'database') },
    anchors:
      anchorsPath && keyPath ? { path: anchorsPath, key: keyPath, asked: anchors !== undefined } : null,
  };
}
