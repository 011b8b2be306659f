/** Whether a note of this system can take an answer. Elsewhere Electron shows none, whatever is asked of it. */
export function takesReplies(platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'darwin';
}
