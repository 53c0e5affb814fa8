import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type Method } from '../../shared/rpc/api.ts';
import { allSamples } from '../testing/all-samples.ts';
import { buildWorld } from '../testing/build-world.ts';
import type { SampleWorld } from '../testing/sample-world.ts';
import { openTestProject, type TestProject } from '../testing/test-project.ts';

let project: TestProject;
let world: SampleWorld;
beforeAll(async () => {
  project = await openTestProject();
  world = await buildWorld(project);
});
afterAll(() => project.close());

const queries = (Object.keys(api) as Method[]).filter((method) => api[method].kind === 'query');

describe('what crosses the wire', () => {
  it('survives JSON and is accepted by its own contract, for every sample', () => {
    for (const [method, sample] of Object.entries(allSamples)) {
      const input = (sample as (world: SampleWorld) => unknown)(world);
      expect(JSON.parse(JSON.stringify(input)), method).toEqual(input);
      expect(api[method as Method].input.safeParse(input).success, method).toBe(true);
    }
  });

  for (const method of queries) {
    it(`${method} answers with what its contract promises, in JSON`, async () => {
      const sample = allSamples[method as keyof typeof allSamples] as (world: SampleWorld) => never;
      const result = await project.call(method, sample(world));
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(api[method].output.parse(result)).toEqual(result);
    });
  }
});
