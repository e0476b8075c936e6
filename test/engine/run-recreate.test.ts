/** A container that is replaced: nothing of the old one is lost before the new one runs. */

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, afterEach, before, describe, test } from 'node:test';
import { freePort } from '../../scripts/lib/processes.ts';
import { fromInspect } from '../../src/engine/run/from-inspect.ts';
import type { InspectedContainer, InspectedImage } from '../../src/engine/run/inspected.ts';
import {
  type Recreated,
  recreate,
  type Recreation,
  type RecreationStep,
} from '../../src/engine/run/recreate.ts';
import type { RunSpec } from '../../src/engine/run/spec.ts';
import { Bench, polite } from './lib/bench.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually } from './lib/eventually.ts';

const bench = new Bench('run-recreate');
const port = openPort();
const name = 'dockyard-recreate';
const now = Date.UTC(2026, 0, 31, 23, 59, 58);
const aside = `${name}-old-20260131-235958`;
const settling = { runs: 400, pause: 50 };
const tcp = (containerPort: number, hostPort: number) => ({
  containerPort,
  hostPort,
  protocol: 'tcp' as const,
});

before(() => bench.clear());
after(() => bench.clear());
afterEach(() => bench.clear());

const look = async (id: string): Promise<InspectedContainer> =>
  (await port.inspect('container', id)) as InspectedContainer;

const writing = (text: string): string[] => ['sh', '-c', `echo ${text} > /data/file; ${polite[2]}`];
const reading = ['sh', '-c', `cat /data/file; ${polite[2]}`];

/** A container with that name that runs, unless it is not to. */
async function make(spec: Partial<RunSpec> = {}, starts = true): Promise<string> {
  const id = await port.containers.create(bench.spec({ name, command: polite, ...spec }));
  if (starts) await port.containers.start(id);
  return id;
}

interface Went {
  readonly result: Recreated;
  readonly commands: readonly string[];
  readonly steps: readonly RecreationStep[];
}

/** Recreates it with changes; `at` is called before each step. */
async function change(
  id: string,
  changes: Partial<RunSpec>,
  { at, ...more }: { at?: (step: RecreationStep, stop: AbortController) => void } & Partial<Recreation> = {},
): Promise<Went> {
  const container = await look(id);
  const image = (await port.inspect('image', container.Image ?? '')) as InspectedImage;
  const spec = { ...fromInspect(container, image, { toolLabels: true }), ...changes };
  const { apiVersion } = await port.ping();
  const stop = new AbortController();
  const commands: string[] = [];
  const steps: RecreationStep[] = [];
  const result = await recreate(
    (action, signal) => {
      commands.push(action.docker.slice(0, action.docker[0] === 'container' ? 2 : 1).join(' '));
      return action.run(port, signal ?? new AbortController().signal);
    },
    {
      ...{ container, image, spec, apiVersion, now, settling },
      onStep: (step) => {
        steps.push(step);
        at?.(step, stop);
      },
      ...more,
    },
    stop.signal,
  );
  return { result, commands, steps };
}

/** The old one is where it was, and nothing else is. */
async function assertAsBefore(id: string, status = 'running'): Promise<void> {
  const container = await look(name);
  assert.equal(container.Id, id);
  assert.equal(container.State?.Status, status);
  const label = encodeURIComponent(
    JSON.stringify({ label: [`dockyard.test=${bench.labels['dockyard.test']}`] }),
  );
  const all = await outside<{ Id: string }[]>('GET', `/containers/json?all=1&filters=${label}`);
  assert.deepEqual(
    all.map(({ Id }) => Id),
    [id],
  );
}

const kindOf = (result: Recreated): unknown =>
  result.outcome === 'done' ? undefined : (result.reason as { kind: string }).kind;

async function logOf(id: string): Promise<string> {
  const { chunks } = await port.containers.logs(
    id,
    { follow: false, tail: 'all' },
    AbortSignal.timeout(5000),
  );
  let text = '';
  for await (const { data } of chunks) text += new TextDecoder().decode(data);
  return text;
}

describe('a container that is replaced', () => {
  test('has the changes, and the old one is gone', async () => {
    const hostPort = await freePort();
    const id = await make({ publish: [tcp(80, hostPort)] });
    const { result, commands } = await change(id, { env: { MODE: 'new' } });
    assert.equal(result.outcome, 'done');
    const container = await look(name);
    assert.notEqual(container.Id, id);
    assert.equal(container.State?.Status, 'running');
    assert.ok(container.Config?.Env?.includes('MODE=new'));
    assert.deepEqual(container.HostConfig?.PortBindings?.['80/tcp']?.[0]?.HostPort, String(hostPort));
    await assert.rejects(look(id), { kind: 'notFound' });
    assert.deepEqual(commands, ['rename', 'create', 'stop', 'start', 'container inspect', 'rm']);
  });

  for (const [title, mounts] of [
    ['a volume', [{ type: 'volume', source: 'dockyard-recreate', target: '/data' }]],
    ['a volume without a name', [{ type: 'volume', target: '/data' }]],
  ] as const) {
    test(`keeps what is in ${title}, the second time too`, async () => {
      await bench.volume('dockyard-recreate');
      const id = await make({ command: writing('kept'), mounts });
      await eventually(async () => assert.ok(await port.containers.hasFile(id, '/data/file')));
      assert.equal((await change(id, { command: reading })).result.outcome, 'done');
      await eventually(async () => assert.equal(await logOf(name), 'kept\n'));
      const { Id } = await look(name);
      assert.equal((await change(Id, { env: { AGAIN: 'yes' } })).result.outcome, 'done');
      await eventually(async () => assert.equal(await logOf(name), 'kept\n'));
    });
  }

  test('may get another name', async () => {
    const id = await make();
    assert.equal((await change(id, { name: 'dockyard-recreate-two' })).result.outcome, 'done');
    assert.equal((await look('dockyard-recreate-two')).State?.Status, 'running');
    await assert.rejects(look(name), { kind: 'notFound' });
    await assert.rejects(look(aside), { kind: 'notFound' });
  });

  test('is not started when the old one did not run', async () => {
    const id = await make({}, false);
    const { result, steps } = await change(id, { env: { MODE: 'new' } });
    assert.equal(result.outcome, 'done');
    assert.deepEqual(steps, ['create', 'remove']);
    assert.equal((await look(name)).State?.Status, 'created');
  });

  test('stays when it is healthy', async () => {
    const id = await make();
    const healthcheck = { test: ['CMD', 'true'], interval: 200e6 };
    assert.equal((await change(id, { healthcheck })).result.outcome, 'done');
    assert.equal((await look(name)).State?.Health?.Status, 'healthy');
  });

  test('takes the place of one that removes itself', async () => {
    const id = await make({
      autoRemove: true,
      command: writing('kept'),
      mounts: [{ type: 'volume', target: '/data' }],
    });
    const { result } = await change(id, { command: reading });
    assert.equal(result.outcome, 'done');
    await eventually(async () => assert.equal(await logOf(name), 'kept\n'));
  });

  test('is on all of its networks', async () => {
    for (const each of ['dockyard-recreate-a', 'dockyard-recreate-b']) await bench.network(each);
    const network = { network: 'dockyard-recreate-a', otherNetworks: [{ name: 'dockyard-recreate-b' }] };
    const { result, commands } = await change(await make(network), {});
    assert.equal(result.outcome, 'done');
    assert.deepEqual(Object.keys((await look(name)).NetworkSettings?.Networks ?? {}), [
      'dockyard-recreate-a',
      'dockyard-recreate-b',
    ]);
    assert.ok(commands.includes('network') || (await port.ping()).apiVersion >= '1.44');
  });
});

describe('the old container is put back', () => {
  test('when the new one stops at once, and it is told what that one said', async () => {
    const id = await make();
    const { result, steps } = await change(id, { command: ['sh', '-c', 'echo no such file; exit 3'] });
    assert.equal(kindOf(result), 'endedAtOnce');
    const { subject, message } = (result as { reason: { subject: string; message: string } }).reason;
    assert.deepEqual([subject, message], ['3', 'no such file']);
    assert.deepEqual(steps, ['create', 'stop', 'start', 'wait', 'restore']);
    await assertAsBefore(id);
  });

  test('when the new one stops again and again', async () => {
    const id = await make();
    const { result } = await change(id, { command: ['false'], restart: { name: 'always' } });
    assert.equal(kindOf(result), 'endedAtOnce');
    await assertAsBefore(id);
  });

  test('when the new one is unhealthy', async () => {
    const id = await make();
    const healthcheck = { test: ['CMD', 'false'], interval: 100e6, retries: 1 };
    const { result } = await change(id, { healthcheck });
    assert.equal(kindOf(result), 'unhealthy');
    await assertAsBefore(id);
  });

  test('when the command is not in the image', async () => {
    const id = await make();
    const { result } = await change(id, { command: ['nosuchprogram'] });
    assert.equal(kindOf(result), 'commandNotFound');
    await assertAsBefore(id);
  });

  test('when a port is taken', async () => {
    const server = createServer();
    const hostPort = await freePort();
    await new Promise<void>((resolve) => server.listen(hostPort, resolve));
    after(() => server.close());
    const id = await make();
    const { result } = await change(id, { publish: [tcp(80, hostPort)] });
    assert.equal(kindOf(result), 'portTaken');
    await assertAsBefore(id);
  });

  test('when the engine does not take the wishes', async () => {
    const id = await make();
    const { result, steps } = await change(id, { image: 'dockyard/never:made' });
    assert.equal(kindOf(result), 'noSuchImage');
    assert.deepEqual(steps, ['create', 'restore']);
    await assertAsBefore(id);
  });

  test('when the new name belongs to another, which is not touched', async () => {
    const other = await bench.create({ name: 'dockyard-recreate-other' });
    const id = await make();
    const { result } = await change(id, { name: 'dockyard-recreate-other' });
    assert.equal(kindOf(result), 'nameTaken');
    assert.equal((await look('dockyard-recreate-other')).Id, other);
    await bench.removeContainer(other);
    await assertAsBefore(id);
  });

  for (const step of ['create', 'stop', 'start', 'wait'] as const) {
    test(`when it is cancelled at the step “${step}”`, async () => {
      const id = await make();
      const { result } = await change(id, {}, { at: (now, stop) => now === step && stop.abort() });
      assert.equal(kindOf(result), 'cancelled');
      await assertAsBefore(id);
    });
  }

  test('when it is cancelled while the old one is slow to stop', async () => {
    // It takes its time after it was asked to stop, and stops then.
    const command = ['sh', '-c', 'trap "sleep 2; exit 7" TERM; while :; do sleep 0.05; done'];
    const id = await make({ command });
    const { result } = await change(
      id,
      {},
      {
        at: (step, stop) => step === 'stop' && setTimeout(() => stop.abort(), 300),
      },
    );
    assert.equal(kindOf(result), 'cancelled');
    await assertAsBefore(id);
  });

  test('when it was paused', async () => {
    const id = await make();
    await port.containers.pause(id);
    const { result } = await change(id, { command: ['nosuchprogram'] });
    assert.equal(kindOf(result), 'commandNotFound');
    await assertAsBefore(id, 'paused');
    await port.containers.unpause(id);
  });

  test('when it had removed itself: it is made anew, with the same volumes', async () => {
    const command = ['sh', '-c', `cat /data/file; echo kept > /data/file; ${polite[2]}`];
    const id = await make({ autoRemove: true, command, mounts: [{ type: 'volume', target: '/data' }] });
    await eventually(async () => assert.ok(await port.containers.hasFile(id, '/data/file')));
    const { result } = await change(id, { command: ['nosuchprogram'] });
    assert.equal(kindOf(result), 'commandNotFound');
    const container = await look(name);
    assert.equal(container.State?.Status, 'running');
    assert.equal(container.HostConfig?.AutoRemove, true);
    await eventually(async () => assert.equal(await logOf(name), 'kept\n'));
  });

  test('but when it was not there any more, that is told', async () => {
    const id = await make();
    const container = await look(id);
    await bench.removeContainer(id);
    const other = await make();
    const { result } = await change(other, {}, { container });
    assert.equal(kindOf(result), 'notFound');
    assert.equal((await look(name)).Id, other);
  });
});
