/** How something is announced: not at all, seen but not heard, or with a sound. From quiet to loud. */
export const loudnesses = ['off', 'silent', 'sound'] as const;

/** Made by scripts/commands/sounds.ts; a file each in resources/sounds. */
export const soundNames = ['chime', 'bell', 'knock', 'drop', 'glow'] as const;

/** What happened: words in my conversations, one given to me, my name in a note, words where I watch or follow. */
export const noticeKinds = ['mine', 'assigned', 'mention', 'watched'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
