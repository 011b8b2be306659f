import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths.ts';

const cli = join(root, 'src', 'hub', 'audit', 'cli.ts');
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
