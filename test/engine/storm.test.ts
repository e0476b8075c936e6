/** Two hundred rounds of everything that can happen to an engine, seen through a connection that is cut now and then. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ensureBusybox } from '../../scripts/lib/busybox.ts';
import { canStartPrivateEngine, type PrivateEngine, startPrivateEngine } from '../../scripts/lib/engine.ts';
import { cache, testResults } from '../../scripts/lib/paths.ts';
import { isAlive, waitUntil } from '../../scripts/lib/processes.ts';
import { compose, ComposeFolder } from './lib/compose.ts';
import { eventually } from './lib/eventually.ts';
import { Proxy } from './lib/proxy.ts';
import { randomFrom, Storm } from './lib/storm.ts';
import { sameAsEngine, Watch } from './lib/watch.ts';

const seed = Number(process.env['DOCKYARD_STORM_SEED'] ?? Date.now() % 1_000_000);
const rounds = Number(process.env['DOCKYARD_STORM_ROUNDS'] ?? 200);

const shop = `name: storm
services:
  web: { image: busybox, command: sleep 600, init: true, networks: [back] }
  db: { image: busybox, command: sleep 600, init: true, networks: [back], volumes: ['data:/data'] }
networks: { back: { labels: { dockyard.test: storm } } }
volumes: { data: { labels: { dockyard.test: storm } } }
`;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes on the heap once what is not needed has gone. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('after any storm', { skip: !canStartPrivateEngine() && 'needs Debian, as root' }, () => {
  const dir = join(cache, 'runs', `${process.pid}-storm-engine`);
  const log = join(testResults, 'storm-engine.log');
  let engine: PrivateEngine;
  let proxy: Proxy;
  let folder: ComposeFolder;

  before(async () => {
    engine = await startPrivateEngine({ dir, log });
    await ensureBusybox(engine.host, { pull: false });
    proxy = await Proxy.start(engine.host);
    folder = new ComposeFolder({ 'compose.yaml': shop }, engine.host);
  });

  after(async () => {
    proxy.stop();
    await engine.stop();
    rmSync(dir, { recursive: true, force: true });
    rmSync(folder.path, { recursive: true, force: true });
  });

  /** As the kernel does when memory is short, and then it comes back on the same data. */
  const killAndRestart = async (): Promise<void> => {
    process.kill(engine.pid, 'SIGKILL');
    assert.ok(await waitUntil(() => !isAlive(engine.pid), 5000));
    engine = await startPrivateEngine({ dir, log });
  };

  test(`the inventory is what the engine lists (seed ${seed})`, { timeout: 280_000 }, async (context) => {
    const random = randomFrom(seed);
    const storm = new Storm('storm', engine.host, random);
    const watch = new Watch({ address: proxy.address, backoff: [20, 50, 200] });
    context.after(() => watch.connection.dispose());
    await watch.until('connected');
    // A cut may come in between: then it is the next connection's inventory that counts.
    const same = (): Promise<void> =>
      eventually(async () => sameAsEngine(await watch.until('connected', 30_000), 2000), 20_000);
    let cuts = 0;
    let early = 0;
    for (let round = 0; round < rounds; round++) {
      if (round === Math.floor(rounds / 5)) early = heap();
      const [cut, project] = [random() < 0.15, random() < 0.08];
      const storming = storm.round();
      if (cut) setTimeout(() => proxy.cut(), random() * 40);
      cuts += Number(cut);
      if (project && typeof compose !== 'string') {
        const down = random() < 0.4;
        await folder.run(
          down ? ['down', '--volumes', '--timeout', '0'] : ['up', '--detach', '--timeout', '0'],
        );
      }
      await storming;
      if (round % 67 === 66) await killAndRestart();
      // Every few rounds, so that one round's news also meets the next round's.
      if (round % 4 !== 3) continue;
      await same();
    }
    await same();
    const grown = heap() - early;
    context.diagnostic(
      `${cuts} cuts, ${watch.states.length} states, heap grew by ${Math.round(grown / 1024)} KB`,
    );
    assert.ok(grown < 6_000_000, `the heap grew by ${grown} bytes`);

    watch.connection.dispose();
    assert.ok(await waitUntil(() => proxy.open <= 1, 10_000), `${proxy.open} connections are left open`);
  });
});
