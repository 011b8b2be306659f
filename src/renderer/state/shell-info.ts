import { useQuery } from '@tanstack/react-query';
import type { ShellInfo } from '../../shared/contract/shell.ts';
import { useShellHealth } from './health.ts';
import { shell } from './shell.ts';

/** Versions, folders and the chat page's address; asked anew when the hub came up, since its address may differ. */
export function useShellInfo(): ShellInfo | undefined {
  const { hub } = useShellHealth();
  return useQuery({
    queryKey: ['shell', 'info', hub.state],
    queryFn: () => shell().info(),
    placeholderData: (before) => before,
  }).data;
}
