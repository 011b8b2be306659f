import { implement } from '@orpc/server';
import { engineContract } from '../../shared/contract/engine-contract.ts';
import type { WritableDb } from '../db/handle.ts';
import type { News } from './news.ts';
import type { ActingServices } from './services.ts';

export type RouterParts = {
  /** The open account's database. */
  db(): WritableDb;
  /** Wall clock, in milliseconds. */
  now(): number;
  /** The hub's clock, as well as it is known here. */
  hubNow(): number;
  readonly news: News;
  readonly acting: ActingServices;
  readonly appVersion: string;
  /** Name of this machine. */
  readonly workstation: string;
  /** Folder of the open account's database and files. */
  dataDir(): string;
  readonly logDir: string;
  /** Parses every answer by the contract too: for tests, since it costs as much as the answer itself. */
  readonly checkAnswers?: boolean;
};

export type EngineImplementer = ReturnType<typeof implementEngine>;

/** `checkAnswers`: as in `RouterParts`. */
export function implementEngine(checkAnswers = false) {
  // An index that no middleware has: answers come from our own database and are trusted.
  return implement(engineContract, checkAnswers ? {} : { initialOutputValidationIndex: Number.NaN });
}
