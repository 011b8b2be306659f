import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { createStream } from 'rotating-file-stream';
import { redactText } from '../shared/domain/redaction.ts';

export type Log = Logger;

/** Fields whose values never reach a log, whatever they hold. */
const secretFields = [
  'password',
  'accessToken',
  'refreshToken',
  'secret',
  'authorization',
  'cookie',
  'bodyText',
];

type LogOptions = {
  /** Process that writes: its file is `<name>.log`. */
  name: string;
  /** Folder of the rotating files: 5 files of 5 MB a process. Absent: standard output, for a server. */
  dir?: string;
};

/**
 * JSON lines, one file a process in one folder. Redacts at the sink: whatever a caller passes, addresses,
 * tokens, keys and phrases are gone before a line is written. Never throws for a full disk.
 */
export function openLog({ name, dir }: LogOptions): Log {
  const target = dir ? rotatingFile(dir, name) : process.stdout;
  const sink = new Writable({
    decodeStrings: false,
    write: (line: string | Buffer, _encoding, done) => {
      target.write(redactLine(line.toString()));
      done();
    },
  });
  return pino(
    {
      base: { process: name, pid: process.pid },
      level: process.env.GROUNDCREW_LOG_LEVEL ?? 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[removed]',
      },
    },
    sink,
  );
}

function rotatingFile(dir: string, name: string) {
  mkdirSync(dir, { recursive: true });
  // Beside the one that is written to.
  const stream = createStream(`${name}.log`, { path: dir, size: '5M', maxFiles: 4 });
  // A log that can't be written must not take its process down.
  stream.on('error', () => undefined);
  const onTheirWay: string[] = [];
  whatIsLeft.set(join(dir, `${name}.log`), onTheirWay);
  return {
    write(line: string) {
      onTheirWay.push(line);
      stream.write(line, () => onTheirWay.shift());
    },
  };
}

/** Lines by the file that they have not reached yet. */
const whatIsLeft = new Map<string, readonly string[]>();

// What a process says last is why it ends, and the stream would write it later.
process.on('exit', () => {
  for (const [file, lines] of whatIsLeft) {
    try {
      appendFileSync(file, lines.join(''));
    } catch {
      // As with the stream.
    }
  }
});

function redactLine(line: string): string {
  const redacted: unknown = JSON.parse(line, (_name, value: unknown) =>
    typeof value === 'string' ? redactText(value) : value,
  );
  return `${JSON.stringify(redacted)}\n`;
}
