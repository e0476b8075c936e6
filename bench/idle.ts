/** What Dockyard asks of the engine: to show the views, and while nothing happens that it shows. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callEngine } from '../scripts/lib/engine-api.ts';
import { testResults } from '../scripts/lib/paths.ts';
import { waitUntil } from '../scripts/lib/processes.ts';
import { startVsCodeServer } from '../scripts/lib/vscode-server.ts';
import type { Bench } from './lib/bench.ts';
import { Containers } from './lib/containers.ts';
import { type Count, CountingProxy } from './lib/counting-proxy.ts';
import type { Figure, Section } from './lib/figures.ts';
import { option } from './lib/options.ts';
import { MeasuredWindow } from './lib/window.ts';

const seconds = option('BENCH_IDLE_SECONDS', 60);

export async function idle(bench: Bench): Promise<Section[]> {
  const stage = await bench.stage();
  const containers = new Containers(stage.engineHost, bench.lifetime);
  await startBusyContainer(containers);
  const proxy = await CountingProxy.start(stage.engineHost, bench.lifetime);
  const folder = await bench.folder();
  const server = await startVsCodeServer({
    dataDir: join(folder, 'idle-data'),
    extensionsDir: join(folder, 'extensions'),
    log: join(testResults, 'vscode-server-idle.log'),
    testDriver: true,
    env: { DOCKER_HOST: proxy.host },
    lifetime: bench.lifetime,
  });
  await using window = await MeasuredWindow.open(stage, server.url, {
    extensionDevelopmentPath: bench.dockyard,
  });
  await window.quiet();
  const before = proxy.count();
  await window.clickToRow('Dockyard', 'bench-healthy');
  const shown = proxy.count();
  const asked = proxy.requests.slice(before.requests, shown.requests);
  await sleep(5000);

  const start = proxy.count();
  const since = Date.now() / 1000;
  await sleep(seconds * 1000);
  const end = proxy.count();
  const until = Date.now() / 1000;
  const events = await callEngine(stage.engineHost, `/events?since=${since}&until=${until}`);
  await containers.clear();
  for (const request of asked) console.log(`  ${request.replace(/\?.*/, '')}`);
  return [
    {
      title: 'To show the views',
      figures: [one('before the view is opened', 'requests', before.requests), ...passed(before, shown)],
    },
    {
      title: `${seconds} s idle, beside a container with a health check every second`,
      figures: [
        ...passed(start, end),
        one('events of the engine meanwhile', 'events', events.split('\n').filter(Boolean).length),
      ],
    },
  ];
}

/** A container that does nothing but tell that it is healthy, every second. */
async function startBusyContainer(containers: Containers): Promise<void> {
  const second = 1e9;
  const id = await containers.create('bench-healthy', {
    Cmd: ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 1; done'],
    Healthcheck: { Test: ['CMD', 'true'], Interval: second, Timeout: 10 * second, Retries: 10 },
  });
  await containers.start(id);
  const healthy = async (): Promise<boolean> =>
    (await containers.list()).some(({ Id, Status }) => Id === id && Status.includes('(healthy)'));
  if (!(await waitUntil(healthy, 30_000))) throw new Error('The container did not become healthy.');
}

function passed(from: Count, to: Count): Figure[] {
  return [
    one('requests to the engine', 'requests', to.requests - from.requests),
    one('sent to it', 'bytes', to.bytesToEngine - from.bytesToEngine),
    one('received from it', 'bytes', to.bytesFromEngine - from.bytesFromEngine),
  ];
}

function one(what: string, unit: Figure['unit'], value: number): Figure {
  return { what, unit, values: [value] };
}
