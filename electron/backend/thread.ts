import { parentPort, workerData } from 'node:worker_threads';
import { createBackend } from './create-backend.ts';
import type { HostMessage, ThreadData, ThreadMessage } from './thread-messages.ts';

const port = parentPort;
if (!port) throw new Error('the back end runs as a worker');
const data = workerData as ThreadData;
const readsInBackground = data.startedAs === 'web' || data.startedAs === 'desktop';
const backend = createBackend({ ...data, useThreads: true, readsInBackground, checkResults: false });
backend.onProject((project) => send(project ? { type: 'opened', ...project } : { type: 'closed' }));
const clients = new Map<number, ReturnType<typeof backend.connect>>();
const send = (message: ThreadMessage) => port.postMessage(message);

port.on('message', (message: HostMessage) => {
  switch (message.type) {
    case 'connect': {
      const client = backend.connect();
      client.channel.onFrame((frame) => send({ type: 'frame', clientId: message.clientId, frame }));
      clients.set(message.clientId, client);
      return;
    }
    case 'disconnect':
      clients.get(message.clientId)?.close();
      clients.delete(message.clientId);
      return;
    case 'frame':
      clients.get(message.clientId)?.channel.send(message.frame);
      return;
    case 'ticket':
      backend.files.set(message.ticket, { path: message.path, fileName: message.fileName });
      return;
    case 'resolve': {
      const file = backend.files.find(message.ticket);
      send({
        type: 'resolved',
        requestId: message.requestId,
        path: file?.path ?? null,
        fileName: file?.fileName ?? null,
      });
      return;
    }
    case 'reopen':
      // If it cannot be opened again, the window shows the start screen and the file says why when it is tried.
      backend.desk.reopen(message.path, message.readOnly).catch(() => undefined);
      return;
    case 'close':
      void backend.close().then(() => {
        port.close();
        process.exit(0);
      });
  }
});
send({ type: 'ready' });
