import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of the exchange's site, on an origin of its own and as strict as such sites are, with the chat's script on it. */
export async function serveForeignPage({
  hubUrl,
  lang,
  dir,
}: {
  hubUrl: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}): Promise<{ url: string; close(): void }> {
  const policy = `default-src 'none'; script-src ${hubUrl}; frame-src ${hubUrl}; style-src 'none'`;
  const page = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Northgate</title>
    <main><h1>Northgate</h1><p><a href="#fees">Fees</a></p><p style="color: red">A page of the exchange.</p></main>
    <script async src="${hubUrl}/chat/embed.js"></script>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
