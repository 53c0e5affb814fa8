import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createClient } from '../../shared/rpc/client.ts';
import { startTestBackend, stopTestBackend, type TestBackend } from './testing/start-test-backend.ts';

const scratch = mkdtempSync(join(tmpdir(), 'dying-thread-'));
const dyingThread = pathToFileURL(join(scratch, 'dying-thread.mjs'));
const realThread = new URL('../backend/thread.ts', import.meta.url);
/** The real back-end thread, which dies at once when a client says so: as by a crash, without closing anything. */
writeFileSync(
  dyingThread,
  `import ${JSON.stringify(realThread.href)};
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ type, frame }) => {
  if (type === 'frame' && frame.t === 'cancel' && frame.id === -1) process.exit(7);
});
`,
);
let started: TestBackend | null = null;

function start(threadEntry?: URL) {
  started = startTestBackend(threadEntry);
  const { channel, close } = started.backend.connect();
  return { ...started, channel, close, client: createClient(channel) };
}

afterEach(async () => {
  if (started) await stopTestBackend(started);
  started = null;
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('closing leaves the project as one file, without log and lock files beside it', async () => {
  const { backend, client, projectsFolder } = start();
  const path = join(projectsFolder, 'a.draad');
  await client.call('project.create', { ticket: backend.addTicket(path), name: 'A' });
  await client.call('codebook.create', { fields: { name: 'Wachten' } });
  await backend.close();
  expect(existsSync(path)).toBe(true);
  for (const suffix of ['-wal', '-shm', '.lock']) expect(existsSync(path + suffix)).toBe(false);
});

test('after the thread dies, waiting calls fail with restarted, the project is open again and nothing is lost', async () => {
  const { backend, client, channel, projectsFolder } = start(dyingThread);
  const path = join(projectsFolder, 'b.draad');
  await client.call('project.create', { ticket: backend.addTicket(path), name: 'B' });
  await client.call('codebook.create', { fields: { name: 'Wachten' } });
  const switched = new Promise((resolve) => client.subscribe('project.switched', resolve));
  channel.send({ t: 'cancel', id: -1 });
  await expect(client.call('codebook.list', {})).rejects.toMatchObject({ code: 'restarted' });
  expect(await switched).toEqual({ isOpen: true, reason: 'restarted' });
  expect((await client.call('codebook.list', {})).map(({ name }) => name)).toEqual(['Wachten']);
});

test('tickets still stand for their files after the thread died', async () => {
  const { backend, client, channel, projectsFolder } = start(dyingThread);
  const ticket = backend.addTicket(join(projectsFolder, 'c.draad'));
  channel.send({ t: 'cancel', id: -1 });
  await expect(client.call('project.recent', {})).rejects.toMatchObject({ code: 'restarted' });
  const info = await client.call('project.create', { ticket, name: 'C' });
  expect(info.name).toBe('C');
});

test('a thread that cannot start is given up after a few tries, and calls fail instead of waiting for ever', async () => {
  const { client } = start(new URL('./testing/there-is-no-such-thread.ts', import.meta.url));
  const codes: string[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    await client.call('project.recent', {}).catch((error: { code: string }) => codes.push(error.code));
  }
  expect(codes.at(-1)).toBe('internal');
});

test('events go to every client and a reply only to the one who asked', async () => {
  const { backend, client, projectsFolder } = start();
  const other = backend.connect();
  const seen: string[] = [];
  other.channel.onFrame((frame) => seen.push(frame.t === 'event' ? frame.name : frame.t));
  await client.call('project.create', {
    ticket: backend.addTicket(join(projectsFolder, 'd.draad')),
    name: 'D',
  });
  await client.call('project.info', {});
  expect(seen).toContain('project.switched');
  expect(seen).not.toContain('response');
});

test('a ticket nobody made resolves to nothing', async () => {
  const { backend } = start();
  expect(await backend.resolveTicket('/etc/passwd')).toBeNull();
});
