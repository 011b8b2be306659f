import { openChatbot } from './chatbot.ts';

/** Run as a program: the exchange's chatbot as a process of its own, which does what its parent tells it. */
export type ChatbotOrder = {
  readonly does: 'hear' | 'handOver' | 'write' | 'state';
  readonly with: unknown[];
};

const bot = openChatbot(process.argv[2] ?? '');
process.on('message', async ({ id, order }: { id: number; order: ChatbotOrder }) => {
  const act = bot[order.does] as (...given: unknown[]) => Promise<unknown>;
  process.send?.({ id, answer: (await act(...order.with)) ?? null });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
