import { AppError } from '../../shared/rpc/app-error.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { Channel, Frame } from '../../shared/rpc/frames.ts';
import { desktopBridge } from './desktop-bridge.ts';

type Listener = (frame: Frame) => void;
const listeners = new Set<Listener>();
const statusListeners = new Set<(isConnected: boolean) => void>();
const deliver = (frame: Frame) => {
  for (const listener of listeners) listener(frame);
};

const channel: Channel = {
  send: desktopBridge ? desktopBridge.send : sendOverSocket,
  onFrame(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** The one client of this window. */
export const client = createClient(channel);

/** Told when the connection to the back end is lost and when it is there again. */
export function onConnection(listener: (isConnected: boolean) => void): () => void {
  statusListeners.add(listener);
  return () => statusListeners.delete(listener);
}

/**
 * Resolves when frames can be sent: at once on the desktop, after the session exchange in a browser. False when the
 * program does not know this page, as in a browser that was never given the token: a socket would be refused for ever.
 */
export async function connect(): Promise<boolean> {
  if (desktopBridge) {
    desktopBridge.onFrame(deliver);
    return true;
  }
  await exchangeToken();
  if (!(await fetch('/start')).ok) return false;
  await openSocket();
  return true;
}

let socket: WebSocket | null = null;
const unsent: string[] = [];
const retryMs = 1000;

function sendOverSocket(frame: Frame): void {
  const text = JSON.stringify(frame);
  if (socket?.readyState === WebSocket.OPEN) socket.send(text);
  else unsent.push(text);
}

/** The token stands in the address once; afterwards a cookie that scripts cannot read takes its place. */
async function exchangeToken(): Promise<void> {
  const token = location.hash.slice(1);
  if (!token) return;
  await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  history.replaceState(null, '', location.pathname);
}

function openSocket(): Promise<void> {
  return new Promise((resolve) => {
    const opening = new WebSocket(`ws://${location.host}/rpc`);
    opening.addEventListener('open', () => {
      socket = opening;
      for (const text of unsent.splice(0)) opening.send(text);
      for (const listener of statusListeners) listener(true);
      resolve();
    });
    opening.addEventListener('message', (message) => deliver(JSON.parse(String(message.data)) as Frame));
    opening.addEventListener('close', () => {
      if (socket === opening) {
        socket = null;
        client.failPending(new AppError('restarted'));
        for (const listener of statusListeners) listener(false);
      }
      setTimeout(() => void openSocket().then(resolve), retryMs);
    });
  });
}
