import { join } from 'node:path';
import WebSocket from 'ws';
import { type Channel, Frame } from '../../shared/rpc/frames.ts';
import { type BackendOptions, startBackend } from '../hosts/backend-process.ts';
import { startWebServer } from '../hosts/web/http-server.ts';

/** A web host on a free port, and channels to it as a page makes them: token for cookie, then a WebSocket. */
export async function connectWeb(options: BackendOptions) {
  const backend = startBackend(options);
  const server = await startWebServer({
    backend,
    rendererFolder: join(import.meta.dirname, '../../dist/renderer'),
    tempFolder: options.tempFolder,
    projectsFolder: options.projectsFolder,
    startTicket: null,
    port: 0,
  });
  const { origin, hash } = new URL(server.url);
  const sockets: WebSocket[] = [];
  return {
    origin,
    channel: async (): Promise<Channel> => {
      const session = await fetch(`${origin}/session`, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: hash.slice(1) }),
      });
      const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, {
        origin,
        headers: { Cookie: cookie },
      });
      sockets.push(socket);
      await new Promise((resolve, reject) => {
        socket.on('open', resolve);
        socket.on('error', reject);
      });
      return {
        send: (frame) => socket.send(JSON.stringify(frame)),
        onFrame: (listener) => {
          const forward = (data: WebSocket.RawData) => listener(Frame.parse(JSON.parse(String(data))));
          socket.on('message', forward);
          return () => socket.off('message', forward);
        },
      };
    },
    addTicket: (path: string) => backend.addTicket(path),
    close: async () => {
      for (const socket of sockets) socket.close();
      await server.close();
      await backend.close();
    },
  };
}
