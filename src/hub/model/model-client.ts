import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { readAnswer } from '../read-answer.ts';

export type ModelOptions = {
  /** What comes before `/chat/completions`; https, or http on this machine. */
  readonly url: string;
  readonly key: string;
  /** What the endpoint calls the model. */
  readonly name: string;
  /** For each call. */
  readonly timeoutMs?: number;
};

export type ModelMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };
/** busy: it asks for patience. Nothing of an answer that is none is kept. */
export type ModelAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'busy' | 'no-answer' };
export type ModelClient = {
  complete(messages: readonly ModelMessage[], mostTokens: number): Promise<ModelAnswer>;
};

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
});
const answerBytes = 256 * 1024;

/** An endpoint in the shape of OpenAI's chat completions. Throws where the address would carry the key over an open line. */
export function openModel({ url, key, name, timeoutMs = 20_000 }: ModelOptions): ModelClient {
  const base = new URL(url);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(base.hostname);
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && local))
    throw new Error('A language model is reached over https, or on this machine.');
  const address = new URL(`${base.pathname.replace(/\/+$/, '')}/chat/completions`, base);
  return {
    async complete(messages, mostTokens) {
      let status: number;
      let text: string;
      try {
        const response = await fetch(address, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ model: name, messages, max_tokens: mostTokens, temperature: 0.2, n: 1 }),
        });
        status = response.status;
        text = await readAnswer(response, answerBytes);
      } catch {
        return { ok: false, why: 'no-answer' };
      }
      if (status === 429 || status === 503) return { ok: false, why: 'busy' };
      const completion = status === 200 ? Completion.safeParse(parseJson(text)) : null;
      const content = completion?.data?.choices[0]?.message.content ?? '';
      return content.trim() === '' ? { ok: false, why: 'no-answer' } : { ok: true, text: content };
    },
  };
}
