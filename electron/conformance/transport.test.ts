import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventPayload } from '../../shared/rpc/api.ts';
import { type Client, createClient } from '../../shared/rpc/client.ts';
import type { Channel } from '../../shared/rpc/frames.ts';
import { createBackend } from '../backend/create-backend.ts';
import { startBackend } from '../hosts/backend-process.ts';
import { connectWeb } from '../testing/connect-web.ts';

type Wire = { channel: () => Promise<Channel>; addTicket(path: string): string; close(): Promise<void> };

const wires: Record<string, (folder: string) => Promise<Wire>> = {
  'a function call': async (folder) => {
    const backend = createBackend({
      ...places(folder),
      session: 'function',
      useThreads: false,
      readsInBackground: false,
      checkResults: true,
    });
    return {
      channel: async () => backend.connect().channel,
      addTicket: (path) => backend.files.add({ path, fileName: basename(path) }),
      close: () => backend.close(),
    };
  },
  'a thread': async (folder) => {
    const backend = startBackend({ ...places(folder), startedAs: 'test' });
    return {
      channel: async () => backend.connect().channel,
      addTicket: (path) => backend.addTicket(path),
      close: () => backend.close(),
    };
  },
  'a WebSocket': (folder) => connectWeb({ ...places(folder), startedAs: 'test' }),
};

function places(folder: string) {
  return {
    settingsFolder: join(folder, 'settings'),
    tempFolder: join(folder, 'temp'),
    projectsFolder: folder,
    sampleFile: '',
    coderName: 'Codeur Een',
  };
}

for (const [kind, open] of Object.entries(wires)) {
  describe(`over ${kind}`, () => {
    let folder: string;
    let wire: Wire;
    let client: Client;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rode-draad-wire-'));
      mkdirSync(join(folder, 'settings'));
      wire = await open(folder);
      client = createClient(await wire.channel());
      await client.call('project.create', {
        ticket: wire.addTicket(join(folder, 'a.draad')) as never,
        name: 'Over de draad',
      });
    });
    afterEach(async () => {
      await wire.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('a request gets its own reply, whatever the order', async () => {
      const names = Array.from({ length: 20 }, (_, n) => `Code ${n} 😀é`);
      const codes = await Promise.all(
        names.map((name) => client.call('codebook.create', { fields: { name } })),
      );
      expect(codes.map((code) => code.name)).toEqual(names);
    });

    it('an error arrives with its code and details, and the next request works', async () => {
      await expect(
        client.call('documents.get', { documentId: '00000000-0000-7000-8000-000000000000' as never }),
      ).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(client.call('codebook.create', { fields: { name: '' } })).rejects.toMatchObject({
        code: 'invalid-input',
      });
      await expect(client.call('codebook.drop' as never, {} as never)).rejects.toMatchObject({
        code: 'invalid-input',
      });
      expect((await client.call('project.info', {}))?.name).toBe('Over de draad');
    });

    it('every client hears of a change once', async () => {
      const second = createClient(await wire.channel());
      const heard: EventPayload<'project.changed'>[][] = [[], []];
      client.subscribe('project.changed', (payload) => heard[0]?.push(payload));
      second.subscribe('project.changed', (payload) => heard[1]?.push(payload));
      await client.call('codebook.create', { fields: { name: 'Wachten' } });
      await second.call('codebook.list', {});
      const steps = heard.map((events) => events.filter((event) => event.method === 'codebook.create'));
      expect(steps.map((events) => events.length)).toEqual([1, 1]);
      expect(steps[0]?.[0]?.tables).toContain('code');
    });

    it('a slow query answers while commands go on', async () => {
      const { id } = await client.call('codebook.create', { fields: { name: 'Wachten' } });
      const [counts] = await Promise.all([
        client.call('codebook.counts', {}),
        client.call('codebook.update', { codeId: id, fields: { definition: 'Te lang' } }),
      ]);
      expect(counts).toEqual([{ codeId: id, fragments: 0, respondents: 0 }]);
    });
  });
}
