import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { ShellApi, ShellCommand, ShellHealth } from '../shared/contract/shell.ts';
import { shellChannels } from '../shared/contract/shell-channels.ts';

const api: ShellApi = {
  requestEnginePort: (nonce) => ipcRenderer.send(shellChannels.requestPort, nonce),
  onHealth: (listener) => {
    const hear = (_event: unknown, health: ShellHealth) => listener(health);
    ipcRenderer.on(shellChannels.health, hear);
    void ipcRenderer.invoke(shellChannels.healthNow).then(listener);
    return () => ipcRenderer.off(shellChannels.health, hear);
  },
  onCommand: (listener) => {
    const hear = (_event: unknown, command: ShellCommand) => listener(command);
    ipcRenderer.on(shellChannels.command, hear);
    ipcRenderer.send(shellChannels.listening);
    return () => ipcRenderer.off(shellChannels.command, hear);
  },
  reportFault: (fault) => ipcRenderer.send(shellChannels.reportFault, fault),
  info: () => ipcRenderer.invoke(shellChannels.info),
  openExternal: (url) => ipcRenderer.invoke(shellChannels.openExternal, url),
  saveFile: (name, content) => ipcRenderer.invoke(shellChannels.saveFile, name, content),
  copyBriefly: (text, seconds) => ipcRenderer.invoke(shellChannels.copyBriefly, text, seconds),
  openWindow: (name) => ipcRenderer.invoke(shellChannels.openWindow, name),
  showIn: (window, conversationId) => ipcRenderer.invoke(shellChannels.showIn, window, conversationId),
  goInMain: (to) => ipcRenderer.invoke(shellChannels.goInMain, to),
  desktop: () => ipcRenderer.invoke(shellChannels.desktop),
  setGlobalShortcut: (keys) => ipcRenderer.invoke(shellChannels.setGlobalShortcut, keys),
  setStartAtLogin: (on) => ipcRenderer.invoke(shellChannels.setStartAtLogin, on),
  restart: (what) => ipcRenderer.invoke(shellChannels.restart, what),
  setLanguage: (language) => ipcRenderer.invoke(shellChannels.setLanguage, language),
  setTheme: (theme) => ipcRenderer.invoke(shellChannels.setTheme, theme),
  useDemo: () => ipcRenderer.invoke(shellChannels.useDemo),
  reloadPage: () => ipcRenderer.invoke(shellChannels.reloadPage),
};

// A port can't cross the context bridge; it goes on as a window message that only this page receives.
ipcRenderer.on(shellChannels.port, (event, { nonce }: { nonce: string }) => {
  window.postMessage({ type: shellChannels.port, nonce }, window.location.origin, event.ports);
});

// Set from here it is this window's own: set from the shell it would be every window's, all pages being of one origin.
ipcRenderer.on(shellChannels.zoom, (_event, level: number) => webFrame.setZoomLevel(level));

contextBridge.exposeInMainWorld('groundcrew', api);
