/** IPC channels between preload and main. Apart from the schemas, so that the preload stays small. */
export const shellChannels = {
  requestPort: 'groundcrew:request-port',
  port: 'groundcrew:port',
  health: 'groundcrew:health',
  healthNow: 'groundcrew:health-now',
  command: 'groundcrew:command',
  info: 'groundcrew:info',
  openExternal: 'groundcrew:open-external',
  saveTextFile: 'groundcrew:save-text-file',
  openWindow: 'groundcrew:open-window',
  showIn: 'groundcrew:show-in',
  restart: 'groundcrew:restart',
  setLanguage: 'groundcrew:set-language',
  setTheme: 'groundcrew:set-theme',
  useDemo: 'groundcrew:use-demo',
} as const;
