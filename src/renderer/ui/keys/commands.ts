import { type CommandId, commandIds } from './keymap.ts';

export type Command = {
  readonly id: CommandId;
  /** `which`: the place of the pressed key among the command's keys; absent when it was not run by a key. */
  readonly run: (which?: number) => void;
  /** Whether it makes sense right now; absent: always. */
  readonly when?: () => boolean;
};

/** The commands of everything mounted. The newest that applies wins, so a dialog covers the page below. */
const layers: (readonly Command[])[] = [];

export function addCommands(commands: readonly Command[]): () => void {
  layers.push(commands);
  return () => {
    const index = layers.indexOf(commands);
    if (index >= 0) layers.splice(index, 1);
  };
}

/** The command that this name means now, or undefined when nobody offers it. */
export function currentCommand(id: CommandId): Command | undefined {
  for (let layer = layers.length - 1; layer >= 0; layer -= 1) {
    const found = layers[layer]?.find((command) => command.id === id && (command.when?.() ?? true));
    if (found) return found;
  }
  return undefined;
}

/** Runs a command by name; answers whether anybody offered it. */
export function runCommand(id: CommandId): boolean {
  const command = currentCommand(id);
  command?.run();
  return command !== undefined;
}

/** All that can be run now, in the keymap's order. */
export function availableCommands(): Command[] {
  return commandIds.flatMap((id) => currentCommand(id) ?? []);
}
