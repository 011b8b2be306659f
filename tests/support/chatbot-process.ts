import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { Chatbot } from './chatbot.ts';
import type { ChatbotOrder } from './chatbot-program.ts';

/** The exchange's chatbot as a process of its own, which knows of the hub nothing but its address and the secret. */
export async function startChatbotProcess(hubUrl: string): Promise<Chatbot & { close(): Promise<void> }> {
  const child = fork(join(root, 'tests/support/chatbot-program.ts'), [hubUrl], { cwd: root, execArgv: [] });
  await once(child, 'message');
  let orders = 0;
  const order = (does: ChatbotOrder['does']) =>
    ((...given: unknown[]) => {
      orders += 1;
      const id = orders;
      return new Promise((resolve) => {
        const hear = (message: { id: number; answer: unknown }) => {
          if (message.id !== id) return;
          child.off('message', hear);
          resolve(message.answer);
        };
        child.on('message', hear);
        child.send({ id, order: { does, with: given } });
      });
    }) as never;
  return {
    hear: order('hear'),
    handOver: order('handOver'),
    write: order('write'),
    state: order('state'),
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
