import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '../../../shared/rpc/client.ts';
import { startTestBackend, stopTestBackend, type TestBackend } from '../testing/start-test-backend.ts';
import { startWebServer, type WebServer } from './http-server.ts';

const maxUpload = 1000;
let started: TestBackend;
let server: WebServer;
let cookie = '';
let host = '';
let origin = '';

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A path exactly as written: HTTP clients tidy `..` away before sending. */
function askRaw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let reply = '';
    socket.on('data', (chunk) => {
      reply += chunk;
    });
    socket.on('end', () => resolve(reply));
    socket.on('error', reject);
  });
}

function openSocket(headers: Record<string, string>): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

async function openOwnSocket(): Promise<WebSocket> {
  const socket = await openSocket({ Origin: origin, Cookie: cookie });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.on('close', (code) => resolve(code)));
}

const mine = () => ({ Origin: origin, Cookie: cookie });

beforeAll(async () => {
  started = startTestBackend();
  const rendererFolder = join(started.folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Rode Draad</title>');
  writeFileSync(join(rendererFolder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'notes'), 'no known kind');
  writeFileSync(join(started.folder, 'secret.json'), '"secret"');
  symlinkSync(join(started.folder, 'secret.json'), join(rendererFolder, 'link.json'));
  server = await startWebServer({
    ...started,
    rendererFolder,
    startTicket: 'start-ticket',
    port: 0,
    maxUploadBytes: maxUpload,
  });
  host = `127.0.0.1:${server.port}`;
  origin = `http://${host}`;
  const token = server.url.split('#')[1] ?? '';
  const reply = await ask('POST', '/session', { Origin: origin }, JSON.stringify({ token }));
  cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(async () => {
  await server.close();
  await stopTestBackend(started);
});

test('the page is served to anyone on this machine, with a policy that lets nothing in from elsewhere', async () => {
  const reply = await ask('GET', '/');
  expect(reply.status).toBe(200);
  expect(reply.body).toContain('Rode Draad');
  const policy = String(reply.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
  expect(reply.headers['referrer-policy']).toBe('no-referrer');
});

test('the address holds a token of 256 bits behind the #, where no request carries it', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
});

test('the right token gives a cookie that scripts cannot read and other sites cannot send', async () => {
  const token = server.url.split('#')[1] ?? '';
  const reply = await ask('POST', '/session', { Origin: origin }, JSON.stringify({ token }));
  expect(reply.status).toBe(204);
  const set = String(reply.headers['set-cookie']);
  expect(set).toMatch(new RegExp(`^rodedraad-${server.port}=[\\w-]{43}; `));
  expect(set).toContain('HttpOnly');
  expect(set).toContain('SameSite=Strict');
});

test.each([['{"token":"wrong"}'], ['{}'], ['not json'], ['']])(
  'the session body %j gets nothing',
  async (body) => {
    const reply = await ask('POST', '/session', { Origin: origin }, body);
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  },
);

test.each([
  ['GET', '/start'],
  ['GET', '/download/abcdefgh'],
  ['POST', '/upload?name=a.txt'],
  ['POST', '/new-project'],
])('%s %s without the cookie is refused', async (method, path) => {
  expect((await ask(method, path, { Origin: origin })).status).toBe(403);
  expect((await ask(method, path, { Origin: origin, Cookie: `rodedraad-${server.port}=x` })).status).toBe(
    403,
  );
});

test.each([['evil.example'], ['localhost.evil.example:80'], ['127.0.0.1']])(
  'the host name %j is refused, whatever it resolves to',
  async (foreign) => {
    expect((await ask('GET', '/', { Host: foreign })).status).toBeGreaterThanOrEqual(400);
    expect((await ask('GET', '/start', { ...mine(), Host: foreign })).status).toBeGreaterThanOrEqual(400);
    const socket = await openSocket({ ...mine(), Host: foreign });
    expect(socket).toBeGreaterThanOrEqual(400);
  },
);

test('a foreign or missing origin is refused even with the cookie', async () => {
  const foreign = { Origin: 'http://evil.example', Cookie: cookie };
  expect((await ask('GET', '/start', foreign)).status).toBe(403);
  expect((await ask('POST', '/new-project', foreign, '{"name":"x"}')).status).toBe(403);
  expect((await ask('POST', '/new-project', { Cookie: cookie }, '{"name":"x"}')).status).toBe(403);
  expect((await ask('POST', '/new-project', { Cookie: cookie, Origin: 'null' }, '{"name":"x"}')).status).toBe(
    403,
  );
});

test('a socket needs this page as origin and the cookie', async () => {
  expect(await openSocket({ Cookie: cookie })).toBe(403);
  expect(await openSocket({ Origin: 'http://evil.example', Cookie: cookie })).toBe(403);
  expect(await openSocket({ Origin: origin })).toBe(403);
  expect(await openSocket({ Origin: origin, Cookie: `rodedraad-${server.port}=x` })).toBe(403);
});

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '//../secret.json',
  '/link.json',
  '/notes',
  '/%00',
  '/%zz',
])('the path %s leads nowhere', async (path) => {
  const reply = await askRaw(path);
  expect(reply).toMatch(/^HTTP\/1\.1 4\d\d/);
  expect(reply).not.toContain('secret"');
});

test('a file of the window is served with its type', async () => {
  const reply = await ask('GET', '/assets/main.js');
  expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('other methods are refused', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS'])
    expect((await ask(method, '/', mine())).status).toBe(405);
});

test('the page learns which project was named at the start', async () => {
  expect(JSON.parse((await ask('GET', '/start', mine())).body)).toEqual({ ticket: 'start-ticket' });
});

test('calls and replies go over the socket', async () => {
  const socket = await openOwnSocket();
  const client = createClient({
    send: (frame) => socket.send(JSON.stringify(frame)),
    onFrame: (listener) => {
      socket.on('message', (data) => listener(JSON.parse(String(data))));
      return () => undefined;
    },
  });
  expect(await client.call('project.info', {})).toBeNull();
  await expect(client.call('codebook.list', {})).rejects.toMatchObject({ code: 'no-project' });
  socket.close();
});

test.each(['not json', '{"t":"response","id":1,"ok":true,"result":1}', '{"t":"request"}', '[]'])(
  'the message %j ends the socket',
  async (message) => {
    const socket = await openOwnSocket();
    socket.send(message);
    expect(await closeCode(socket)).toBe(1008);
  },
);

test('a message of more than 64 MB ends the socket and nothing else', async () => {
  const socket = await openOwnSocket();
  socket.send(Buffer.alloc(64 * 1024 ** 2 + 1, 'a'), { binary: false });
  expect([1006, 1009]).toContain(await closeCode(socket));
  expect((await ask('GET', '/')).status).toBe(200);
});

test('an upload can be downloaded by its ticket, under a safe name', async () => {
  const name = encodeURIComponent('../../Gesprek é 1.txt');
  const reply = await ask('POST', `/upload?name=${name}`, mine(), 'tekst');
  const { ticket, size } = JSON.parse(reply.body);
  expect(size).toBe(5);
  const back = await ask('GET', `/download/${ticket}`, mine());
  expect(back.body).toBe('tekst');
  expect(back.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Gesprek%20%C3%A9%201.txt");
  const renamed = await ask('GET', `/download/${ticket}?name=${encodeURIComponent('../x"\r\n.csv')}`, mine());
  expect(renamed.headers['content-disposition']).toBe("attachment; filename*=UTF-8''x.csv");
  expect(existsSync(join(started.folder, 'Gesprek é 1.txt'))).toBe(false);
});

test('an uploaded project never overwrites another', async () => {
  for (const content of ['one', 'two']) await ask('POST', '/upload?name=werk.draad', mine(), content);
  expect(readdirSync(started.projectsFolder)).toEqual(
    expect.arrayContaining(['werk (2).draad', 'werk.draad']),
  );
});

test('an upload over the limit is refused and leaves nothing behind', async () => {
  const long = 'x'.repeat(maxUpload + 1);
  expect((await ask('POST', '/upload?name=groot.draad', mine(), long)).status).toBe(413);
  const chunked = { ...mine(), 'Transfer-Encoding': 'chunked' };
  expect((await ask('POST', '/upload?name=groot.draad', chunked, long)).status).toBe(413);
  expect(readdirSync(started.projectsFolder)).not.toContain('groot.draad');
});

test('a new project gets a ticket for a free name, and needs a name', async () => {
  const reply = await ask('POST', '/new-project', mine(), JSON.stringify({ name: 'Wmo: 2024/2025' }));
  const { ticket } = JSON.parse(reply.body);
  const file = await started.backend.resolveTicket(ticket);
  expect(file?.path.startsWith(started.projectsFolder)).toBe(true);
  expect((await ask('POST', '/new-project', mine(), '{"name":" "}')).status).toBe(400);
  expect((await ask('POST', '/new-project', mine(), `{"name":"${'x'.repeat(20_000)}"}`)).status).toBe(413);
});

test('a ticket nobody made is not found, and a path is no ticket', async () => {
  expect((await ask('GET', '/download/abcdefghijkl', mine())).status).toBe(404);
  expect((await ask('GET', '/download//etc/passwd', mine())).status).toBe(404);
});

test('it listens on 127.0.0.1 only', async () => {
  const other = new Promise((resolve) => {
    const socket = connect(server.port, '::1');
    socket.on('connect', () => resolve('connected'));
    socket.on('error', () => resolve('refused'));
  });
  expect(await other).toBe('refused');
});
