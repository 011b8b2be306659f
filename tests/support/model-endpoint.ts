import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ModelCall = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** What the endpoint does with the next calls. */
export type ModelMood =
  | { readonly says: string }
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | 'silent'
  | 'cuts';

export type ModelEndpoint = {
  readonly url: string;
  readonly calls: ModelCall[];
  be(mood: ModelMood): void;
  /** Runs while a call is being answered. */
  whileAnswering(work: (() => Promise<void>) | null): void;
  close(): Promise<void>;
};

/** An endpoint in the shape of OpenAI's chat completions, with its failures. */
export async function startModelEndpoint(): Promise<ModelEndpoint> {
  const calls: ModelCall[] = [];
  let mood: ModelMood = { says: 'Thank you for writing.' };
  let between: (() => Promise<void>) | null = null;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    calls.push({ path: request.url ?? '', headers: request.headers, body });
    await between?.();
    if (mood === 'silent') return;
    if (mood === 'cuts') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices":[{"message":{"content":"Half');
      response.destroy();
      return;
    }
    if ('status' in mood) {
      response.writeHead(mood.status, mood.headers);
      response.end(mood.body ?? '');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: mood.says } }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    be(next) {
      mood = next;
    },
    whileAnswering(work) {
      between = work;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
