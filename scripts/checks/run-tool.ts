import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.ts';

export interface ToolRun {
  exitCode: number;
  /** Standard output alone. */
  stdout: string;
  /** All that it printed, in order. */
  printed: string;
}

interface ToolOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Show what it prints as it comes. */
  show?: boolean;
  milliseconds?: number;
}

/** Runs a JavaScript tool of node_modules in the pinned Node, to its end or its time's. */
export function runTool(script: string, args: string[], options: ToolOptions = {}): Promise<ToolRun> {
  const { cwd = root, env = {}, show = false, milliseconds = 20 * 60_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: milliseconds,
    });
    let stdout = '';
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      printed += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGTERM') printed += `\nstopped after ${milliseconds / 60_000} minutes\n`;
      resolve({ exitCode: code ?? 1, stdout, printed });
    });
  });
}
