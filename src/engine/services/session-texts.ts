/** What the engine says through the system's notifications; everything inside the window has its own catalogue. */
export const notificationTexts = {
  restricted: { title: 'New message', body: 'In a restricted conversation.' },
  untitled: 'New message',
  many: (count: number) => ({ title: `${count} new messages`, body: 'In your conversations.' }),
} as const;
