import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { ContentHash, Id, Instant } from '../../../shared/domain/ids.ts';
import { parseJson } from '../../parse-json.ts';
import type { AuditAnchor } from '../../store/audit-chain.ts';

export const anchorsFile = 'audit-anchors.jsonl';
export const anchorKeyFile = 'audit-anchors.key';

const Line = z.object({
  workspaceId: Id,
  seq: z.int().min(1),
  hash: ContentHash,
  at: Instant,
  /** HMAC-SHA256 over the line before it and this one. */
  seal: ContentHash,
});

export type AnchorFolders = {
  /** Where anchors are written: better not where the database is. */
  readonly anchorDir: string;
  /** Where their key lies. */
  readonly keyDir: string;
};

export type Anchors = {
  read(): Promise<AuditAnchor[]>;
  /** Written at once and in order, one line each. */
  add(anchors: readonly AuditAnchor[]): Promise<void>;
};

/**
 * What an anchor file has of chains of the audit, in the order in which it was written. Throws an error for people when
 * a line of it is not as it was written, or is gone from between others.
 */
export function readAnchors(text: string, key: Buffer): { anchors: AuditAnchor[]; seal: string } {
  let seal = '';
  const anchors = text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const parsed = Line.safeParse(parseJson(line));
    const wanted = parsed.success ? sealOf(parsed.data, seal, key) : '';
    if (!parsed.success || !timingSafeEqual(Buffer.from(wanted), Buffer.from(parsed.data.seal)))
      throw new Error(`Line ${index + 1} of ${anchorsFile} is not as this hub wrote it.`);
    seal = wanted;
    const { seal: _, ...anchor } = parsed.data;
    return [anchor];
  });
  return { anchors, seal };
}

/** The anchors of one hub. Its key is made when there is none yet. */
export async function openAnchors({ anchorDir, keyDir }: AnchorFolders): Promise<Anchors> {
  await mkdir(anchorDir, { recursive: true });
  const path = join(anchorDir, anchorsFile);
  const key = await keyIn(keyDir);
  const text = () => readFile(path, 'utf8').catch(emptyWhenMissing);
  return {
    read: async () => readAnchors(await text(), key).anchors,
    async add(anchors) {
      if (anchors.length === 0) return;
      let { seal } = readAnchors(await text(), key);
      const lines = anchors.map((anchor) => {
        seal = sealOf(anchor, seal, key);
        return `${JSON.stringify({ ...anchor, seal })}\n`;
      });
      await appendFile(path, lines.join(''), { mode: 0o600, flush: true });
    },
  };
}

/** The key by which a hub seals its anchors. Throws when there is none. */
export async function readAnchorKey(path: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (key.length !== 32) throw new Error(`${path} holds no key of anchors.`);
  return key;
}

async function keyIn(dir: string): Promise<Buffer> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, anchorKeyFile);
  try {
    await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readAnchorKey(path);
}

function sealOf({ workspaceId, seq, hash, at }: AuditAnchor, before: string, key: Buffer): string {
  return createHmac('sha256', key)
    .update(before)
    .update(canonicalJson({ workspaceId, seq, hash, at }))
    .digest('hex');
}

function emptyWhenMissing(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
}
