import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Backend } from '../backend-process.ts';
import { freePath, safeFileName } from '../free-path.ts';
import { securityHeaders, servedFile } from '../served-files.ts';
import { createRequestGuard, type RequestGuard } from './request-guard.ts';
import { createRpcSocket } from './rpc-socket.ts';
import { maxUploadBytes, receiveUpload, TooLarge } from './uploads.ts';

export type WebServerOptions = {
  backend: Backend;
  rendererFolder: string;
  tempFolder: string;
  projectsFolder: string;
  /** The project named on the command line. */
  startTicket: string | null;
  /** 0 lets the system choose. */
  port: number;
  /** Lower in tests. */
  maxUploadBytes?: number;
};

export type WebServer = { port: number; url: string; close(): Promise<void> };

const maxJsonBytes = 16 * 1024;

/** The second host: the very same window and back end, over loopback. Resolves when it listens. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const server = createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const guard = createRequestGuard(port);
  const rpc = createRpcSocket(options.backend);
  const headers = securityHeaders(`ws://127.0.0.1:${port}`);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response, guard, options).catch((error: unknown) => {
      // The connection itself failed (a page closed, a disk full): say so when that is still possible.
      if (!response.headersSent) refuse(response, error instanceof TooLarge ? 413 : 500);
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const isRpc = new URL(request.url ?? '/', 'http://host').pathname === '/rpc';
    if (isRpc && guard.isFromHere(request, true) && guard.hasSession(request)) {
      rpc.accept(request, socket, head);
    } else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  return {
    port,
    url: `http://127.0.0.1:${port}/#${guard.token}`,
    async close() {
      rpc.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: RequestGuard,
  options: WebServerOptions,
): Promise<void> {
  const method = request.method ?? '';
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && method !== 'POST') return refuse(response, 405);
  if (!guard.isFromHere(request, !isRead)) return refuse(response, 403);
  const url = new URL(`http://host${(request.url ?? '/').replace(/^[^/]*/, '')}`);

  if (method === 'POST' && url.pathname === '/session') return openSession(request, response, guard);
  const isOurs = url.pathname === '/start' || url.pathname.startsWith('/download/');
  if (isRead && !isOurs) return sendBuiltFile(response, options.rendererFolder, url.pathname, method);

  if (!guard.hasSession(request)) return refuse(response, 403);
  if (isRead && url.pathname === '/start') return sendJson(response, { ticket: options.startTicket });
  if (isRead) return sendDownload(response, options.backend, url);
  if (url.pathname === '/upload') {
    const wanted = url.searchParams.get('name') ?? '';
    const { path, bytes } = await receiveUpload(
      request,
      wanted,
      options,
      options.maxUploadBytes ?? maxUploadBytes,
    );
    return sendJson(response, { ticket: options.backend.addTicket(path), name: wanted, size: bytes });
  }
  if (url.pathname === '/new-project') return newProject(request, response, options);
  refuse(response, 404);
}

async function openSession(request: IncomingMessage, response: ServerResponse, guard: RequestGuard) {
  const body = await readJson(request, z.object({ token: z.string() }));
  const session = body ? guard.exchange(body.token) : null;
  if (!session) return refuse(response, 403);
  response.setHeader('Set-Cookie', `${guard.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`);
  response.writeHead(204).end();
}

async function newProject(request: IncomingMessage, response: ServerResponse, options: WebServerOptions) {
  const body = await readJson(request, z.object({ name: z.string().trim().min(1).max(200) }));
  if (!body) return refuse(response, 400);
  await mkdir(options.projectsFolder, { recursive: true });
  // The extension first: a name that ends in a dot or holds one keeps its own words.
  const path = freePath(options.projectsFolder, safeFileName(`${body.name}.draad`, 'project'));
  sendJson(response, { ticket: options.backend.addTicket(path) });
}

async function sendBuiltFile(response: ServerResponse, root: string, path: string, method: string) {
  const file = await servedFile(root, path);
  if (!file) return refuse(response, 404);
  response.setHeader('Content-Type', file.mimeType);
  if (method === 'HEAD') return void response.end();
  await pipeline(createReadStream(file.path), response);
}

async function sendDownload(response: ServerResponse, backend: Backend, url: URL) {
  const file = await backend.resolveTicket(url.pathname.slice('/download/'.length));
  const found = file && (await stat(file.path).catch(() => null));
  if (!file || !found?.isFile()) return refuse(response, 404);
  const shown = safeFileName(url.searchParams.get('name') ?? file.fileName, 'bestand');
  const name = encodeURIComponent(shown).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  });
  await pipeline(createReadStream(file.path), response);
}

async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxJsonBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  try {
    return schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return null;
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  // Whatever is still being sent is not read: the connection goes.
  response.writeHead(status, { Connection: 'close' }).end();
}
