import { runTool } from '../checks/run-tool.ts';

const { exitCode } = await runTool('@biomejs/biome/bin/biome', ['check', '--write'], { show: true });
process.exit(exitCode);
