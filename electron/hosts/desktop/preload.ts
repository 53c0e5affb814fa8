import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Frame } from '../../../shared/rpc/frames.ts';
import { channels, type DesktopBridge } from './bridge.ts';

const bridge: DesktopBridge = {
  send: (frame) => ipcRenderer.send(channels.frameIn, frame),
  onFrame: (listener) => {
    ipcRenderer.on(channels.frameOut, (_event, frame: Frame) => listener(frame));
  },
  pickFiles: (options) => ipcRenderer.invoke(channels.pickFiles, options),
  dropFiles: (files) => {
    const paths = files.map((file) =>
      webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
    );
    return ipcRenderer.invoke(channels.dropped, paths);
  },
  newProjectFile: (name) => ipcRenderer.invoke(channels.newProjectFile, name),
  saveFile: (ticket, suggestedName) => ipcRenderer.invoke(channels.saveFile, ticket, suggestedName),
  startTicket: () => ipcRenderer.invoke(channels.startTicket),
};

contextBridge.exposeInMainWorld('rodeDraad', bridge);
