import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Frame } from '../../../shared/rpc/frames.ts';
import type { Backend } from '../backend-process.ts';

const maxFrameBytes = 64 * 1024 ** 2;
const policyViolation = 1008;

export type RpcSocket = {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/** Pipes frames between a page's WebSocket and the back end. Anything but a client's own kinds of frame ends it. */
export function createRpcSocket(backend: Backend): RpcSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
  });

  server.on('connection', (socket) => {
    const { channel, close } = backend.connect();
    const stop = channel.onFrame((frame) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
    });
    socket.on('message', (data, isBinary) => {
      const frame = isBinary ? null : parseFrame(data.toString());
      if (frame?.t === 'request' || frame?.t === 'cancel') channel.send(frame);
      else socket.close(policyViolation);
    });
    // ws reports a frame over the limit here and closes by itself; unheard, it would end the process.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stop();
      close();
    });
  });

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (webSocket) =>
        server.emit('connection', webSocket, request),
      );
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function parseFrame(text: string): Frame | null {
  try {
    return Frame.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
