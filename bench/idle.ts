/** What Dockyard asks of the engine: to show the views, and while nothing happens that it shows. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callEngine } from '../scripts/lib/engine-api.ts';
import { testResults } from '../scripts/lib/paths.ts';
import { startVsCodeServer } from '../scripts/lib/vscode-server.ts';
import type { Bench } from './lib/bench.ts';
import { Containers, healthy } from './lib/containers.ts';
import { type Count, CountingProxy } from './lib/counting-proxy.ts';
import { cpuOfExtensionHosts } from './lib/extension-host.ts';
import { type Figure, one, type Section } from './lib/figures.ts';
import { option } from './lib/options.ts';
import { MeasuredWindow } from './lib/window.ts';

const seconds = option('idle-seconds', 60);

/** How many containers tell that they are healthy, each once a second. */
const busy = 10;

export async function idle(bench: Bench): Promise<Section[]> {
  const stage = await bench.stage();
  const containers = new Containers(stage.engineHost, bench.lifetime);
  await containers.create('bench-idle');
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
  const asleep = await passing(stage.engineHost, proxy, server.pid);
  const opening = proxy.count();
  await window.clickToRow('Dockyard', 'bench-idle');
  const shown = proxy.count();
  const asked = proxy.requests.slice(opening.requests, shown.requests);
  await sleep(5000);
  const still = await passing(stage.engineHost, proxy, server.pid);

  await containers.startHealthy(busy);
  await window.when('shown', healthy);
  await sleep(5000);
  const checked = await passing(stage.engineHost, proxy, server.pid);
  await containers.clear();
  for (const request of asked) console.log(`  ${request.replace(/\?.*/, '')}`);
  return [
    {
      title: 'To show the views',
      figures: [one('before the view is opened', 'requests', before.requests), ...passed(opening, shown)],
    },
    { title: `${seconds} s before the view is opened`, figures: asleep },
    { title: `${seconds} s idle`, figures: still },
    {
      title: `${seconds} s idle, beside ${busy} containers with a health check every second`,
      figures: checked,
    },
  ];
}

/** What happens in that many seconds. The CPU time is that of the whole extension host, of which VS Code needs some itself. */
async function passing(engineHost: string, proxy: CountingProxy, server: number): Promise<Figure[]> {
  const start = proxy.count();
  const worked = cpuOfExtensionHosts(server);
  const since = Date.now() / 1000;
  await sleep(seconds * 1000);
  const now = cpuOfExtensionHosts(server);
  const end = proxy.count();
  const until = Date.now() / 1000;
  const events = await callEngine(engineHost, `/events?since=${since}&until=${until}`);
  return [
    ...passed(start, end),
    ...(worked === undefined || now === undefined
      ? []
      : [one('CPU of the extension host', 'ms', now - worked)]),
    one('events of the engine meanwhile', 'events', events.split('\n').filter(Boolean).length),
  ];
}

function passed(from: Count, to: Count): Figure[] {
  return [
    one('requests to the engine', 'requests', to.requests - from.requests),
    one('sent to it', 'bytes', to.bytesToEngine - from.bytesToEngine),
    one('received from it', 'bytes', to.bytesFromEngine - from.bytesFromEngine),
  ];
}
