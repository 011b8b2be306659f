import { runChecks } from '../checks/run-checks.ts';
import { summarise } from '../checks/tally.ts';

const { lines, good } = summarise(await runChecks());
console.log(lines.join('\n'));
process.exit(good ? 0 : 1);
