/** Each verb of containers does what the docker command does that is shown for it. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { extract } from 'tar-stream';
import * as verbs from '../../src/engine/actions/containers.ts';
import type {
  CommitOptions,
  ContainerLimits,
  ExecSpec,
  LogOptions,
  LogStream,
  ResourceSample,
  TerminalSession,
} from '../../src/engine/port/containers.ts';
import { Bench } from './lib/bench.ts';
import { type Outcome, runShown, sameEffect, withoutDocker } from './lib/docker.ts';
import { openPort, outside } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { readAll, until } from './lib/terminal.ts';

const bench = new Bench('verbs-containers');
const port = openPort();
const folder = mkdtempSync(join(tmpdir(), 'dockyard "verbs" é '));

before(() => bench.clear());
after(async () => {
  await bench.clear();
  rmSync(folder, { recursive: true, force: true });
});

interface Subject {
  readonly id: string;
  readonly name: string;
}

interface Inspected {
  readonly Name: string;
  readonly Config: { readonly Env: string[] };
  readonly HostConfig: object;
  readonly State: Record<string, unknown>;
  readonly RestartCount: number;
  readonly Mounts: { readonly Name: string }[];
}

type ContainerToMake = NonNullable<Parameters<Bench['create']>[0]>;

/** A container that runs, does not, or is paused. */
const running =
  (spec: ContainerToMake = {}) =>
  async (name: string): Promise<Subject> => ({ id: await bench.run({ name, ...spec }), name });

const created =
  (spec: ContainerToMake = {}) =>
  async (name: string): Promise<Subject> => ({ id: await bench.create({ name, ...spec }), name });

const paused = async (name: string): Promise<Subject> => {
  const subject = await running()(name);
  await outside('POST', `/containers/${subject.id}/pause`);
  return subject;
};

const same = ({ id }: Subject): string[] => [id, id.slice(0, 12)];

/** What `docker inspect` tells, but for what differs between two containers that are alike. */
async function inspected({ id }: Subject): Promise<object> {
  const { Name, Config, HostConfig, State, RestartCount } = await outside<Inspected>(
    'GET',
    `/containers/${id}/json`,
  );
  const { Pid, StartedAt, FinishedAt, ...state } = State;
  return {
    Name,
    Config: { ...Config, Env: Config.Env.toSorted() },
    HostConfig,
    state,
    runs: Pid !== 0,
    started: !String(StartedAt).startsWith('0001'),
    ended: !String(FinishedAt).startsWith('0001'),
    RestartCount,
  };
}

/** Written down by the container itself. */
const logOf = ({ id }: Subject): Promise<string> =>
  outside<string>('GET', `/containers/${id}/logs?stdout=1`).then((log) => log.replaceAll(/[^\n -~]/g, ''));

/** One that says which signal it gets, and goes on. */
const talkative = [
  'sh',
  '-c',
  'trap "echo HUP" HUP; trap "echo USR1" USR1; echo listening; while :; do sleep 0.05; done',
];

/** One that ends only by force. */
const stubborn = ['sh', '-c', 'trap "" TERM; while :; do sleep 0.05; done'];

describe('state', () => {
  sameEffect('start', {
    prepare: created(),
    action: verbs.startContainer,
    observe: inspected,
    same,
  });

  sameEffect('stop', {
    prepare: running(),
    action: (subject) => verbs.stopContainer(subject),
    observe: inspected,
    same,
  });

  for (const timeout of [0, 1]) {
    sameEffect<Subject & { at: number }, void>(`stop within ${timeout} s one that does not listen`, {
      prepare: async (name) => ({ ...(await running({ command: stubborn })(name)), at: Date.now() }),
      action: (subject) => verbs.stopContainer(subject, { timeout }),
      observe: async (subject) => ({
        ...(await inspected(subject)),
        waited: Date.now() - subject.at >= timeout * 1000,
      }),
      same,
    });
  }

  for (const options of [{}, { timeout: 0 }]) {
    sameEffect<Subject & { startedAt: unknown }, void>(`restart ${JSON.stringify(options)}`, {
      prepare: async (name) => {
        const subject = await running()(name);
        const { State } = await outside<Inspected>('GET', `/containers/${subject.id}/json`);
        return { ...subject, startedAt: State['StartedAt'] };
      },
      action: (subject) => verbs.restartContainer(subject, options),
      observe: async (subject) => {
        const { State } = await outside<Inspected>('GET', `/containers/${subject.id}/json`);
        return { ...(await inspected(subject)), anew: State['StartedAt'] !== subject.startedAt };
      },
      same,
    });
  }

  for (const signal of ['SIGHUP', 'USR1', '10']) {
    sameEffect(`kill with ${signal}`, {
      prepare: async (name) => {
        const subject = await running({ command: talkative })(name);
        await eventually(async () => assert.match(await logOf(subject), /listening/), 30_000);
        return subject;
      },
      action: (subject) => verbs.killContainer(subject, signal),
      observe: async (subject) => ({
        ...(await inspected(subject)),
        said: await eventually(async () => {
          const said = await logOf(subject);
          assert.notEqual(said.replace(/.*listening\s*/s, ''), '');
          return said;
        }, 30_000),
      }),
      same,
    });
  }

  sameEffect('pause', { prepare: running(), action: verbs.pauseContainer, observe: inspected, same });
  sameEffect('unpause', { prepare: paused, action: verbs.unpauseContainer, observe: inspected, same });

  sameEffect('wait', {
    prepare: running({ command: ['sh', '-c', 'sleep 0.3; exit 42'] }),
    action: verbs.waitContainer,
    observe: (_subject, outcome) => (outcome.by === 'action' ? outcome.answer : Number(outcome.output)),
  });
});

describe('change', () => {
  sameEffect('rename', {
    prepare: running(),
    action: (subject) => verbs.renameContainer(subject, `${subject.name}_new.name-1`),
    observe: inspected,
    same,
  });

  for (const options of [{}, { force: true }, { volumes: true }, { force: true, volumes: true }]) {
    sameEffect(`remove ${Object.keys(options).join(' ')}`, {
      prepare: async (name) => {
        const make = 'force' in options ? running : created;
        const subject = await make({ more: { Volumes: { '/data': {} } } })(name);
        const { Mounts } = await outside<Inspected>('GET', `/containers/${subject.id}/json`);
        return { ...subject, volume: Mounts[0]?.Name ?? '' };
      },
      action: (subject) => verbs.removeContainer(subject, options),
      observe: async ({ id, volume }) => {
        const volumeStays = await exists(`/volumes/${volume}`);
        if (volumeStays) await outside('DELETE', `/volumes/${volume}`);
        return { stays: await exists(`/containers/${id}/json`), volumeStays };
      },
    });
  }

  const limits: readonly ContainerLimits[] = [
    { memory: 64 * 1024 ** 2, memorySwap: 128 * 1024 ** 2 },
    { memory: 64 * 1024 ** 2, memorySwap: -1 },
    { memoryReservation: 32 * 1024 ** 2 },
    { cpus: 0.75 },
    { cpus: 1 / 3 },
    { cpuShares: 512 },
    { cpuset: '0' },
    { pids: 40 },
    { pids: 0 },
    { restart: { name: 'always' } },
    { restart: { name: 'unless-stopped' } },
    { restart: { name: 'on-failure' } },
    { restart: { name: 'on-failure', retries: 3 } },
    { restart: { name: 'no' } },
    { memory: 0, memorySwap: 0, memoryReservation: 0, cpus: 0, cpuShares: 0 },
    { cpus: 1.5, pids: 50, cpuShares: 100, restart: { name: 'on-failure', retries: 1 } },
  ];
  for (const limit of limits) {
    sameEffect(`update ${JSON.stringify(limit)}`, {
      prepare: running({ more: { HostConfig: { PidsLimit: 100 } } }),
      action: (subject) => verbs.updateContainer(subject, limit),
      observe: inspected,
      same,
    });
  }

  const commits: readonly CommitOptions[] = [
    {},
    { reference: 'dockyard-commit' },
    { reference: 'localhost:5000/dockyard/commit:v1.2_x' },
    { message: "it's «done» $HOME", author: 'Zoë <z@example.org>' },
    {
      changes: ['CMD ["sh", "-c", "echo $HOME"]', 'ENV GREETING="héllo w"', 'EXPOSE 80/tcp 53/udp', 'USER 5'],
      pause: false,
    },
  ];
  for (const options of commits) {
    sameEffect<Subject, string>(`commit ${JSON.stringify(options)}`, {
      prepare: running(),
      action: (subject) => verbs.commitContainer(subject, options),
      observe: async (subject, outcome) => {
        const id = outcome.by === 'action' ? (outcome.answer ?? '') : outcome.output.trim();
        type Image = Record<'RepoTags' | 'Comment' | 'Author' | 'Config' | 'Container', unknown>;
        const { RepoTags, Comment, Author, Config, Container } = await outside<Image>(
          'GET',
          `/images/${id}/json`,
        );
        await outside('DELETE', `/images/${id}?force=1`);
        return { RepoTags, Comment, Author, Config, mine: Container === subject.id };
      },
      same,
    });
  }
});

async function exists(path: string): Promise<boolean> {
  return outside('GET', path).then(
    () => true,
    () => false,
  );
}

describe('look inside', () => {
  sameEffect('top', {
    prepare: async (name) => {
      const subject = await running({ command: ['sh', '-c', 'sleep 60 & sleep 61'] })(name);
      // Each begins as a copy of the shell.
      await eventually(async () => {
        const { processes } = await port.containers.top(subject.id);
        assert.equal(processes.filter((row) => /^sleep 6[01]$/.test(row.at(-1) ?? '')).length, 2);
      }, 30_000);
      return subject;
    },
    action: verbs.topContainer,
    observe: (_subject, outcome) => {
      const rows =
        outcome.by === 'action'
          ? [outcome.answer?.titles ?? [], ...(outcome.answer?.processes ?? [])]
          : outcome.output
              .trim()
              .split('\n')
              .map((line) => line.trim().split(/ {2,}/));
      const command = rows[0]?.indexOf('CMD') ?? -1;
      return {
        titles: rows[0],
        commands: rows
          .slice(1)
          .map((row) => row[command] ?? '')
          .toSorted(),
      };
    },
  });

  sameEffect('diff', {
    prepare: async (name) => {
      const subject = await running({
        command: [
          'sh',
          '-c',
          'echo x > "/a b é"; rm /bin/true; echo y >> /etc/passwd; touch /done; sleep 60',
        ],
      })(name);
      await eventually(async () => {
        assert.ok((await port.containers.changes(subject.id)).some(({ path }) => path === '/done'));
      });
      return subject;
    },
    action: verbs.diffContainer,
    observe: (_subject, outcome) =>
      outcome.by === 'action'
        ? outcome.answer
            ?.map(({ kind, path }) => `${{ changed: 'C', added: 'A', deleted: 'D' }[kind]} ${path}`)
            .toSorted()
        : outcome.output.trim().split('\n').toSorted(),
  });

  sameEffect('export', {
    prepare: async (name) => {
      const subject = await created()(name);
      return { ...subject, file: join(folder, `$HOME's ${name}.tar`) };
    },
    action: (subject) => verbs.exportContainer(subject, subject.file),
    observe: async ({ file }) => {
      const files = await namesIn(file);
      rmSync(file);
      assert.deepEqual(readdirSync(folder), [], 'nothing else is left there');
      return files;
    },
  });

  test('stats', { skip: withoutDocker }, async () => {
    // One that uses all the processor it may, and memory of a known size.
    const command = ['sh', '-c', 'head -c 20000000 /dev/zero > /dev/shm/x; while :; do :; done'];
    const id = await bench.run({ name: 'dockyard-stats', command, more: { HostConfig: { NanoCpus: 3e8 } } });
    const subject = { id, name: 'dockyard-stats' };
    const samples: ResourceSample[] = [];
    const stop = new AbortController();
    const action = verbs.statsContainer(subject, (sample) => {
      samples.push(sample);
      if (samples.length === 4) stop.abort();
    });
    const shown = runShown({ docker: [...action.docker, '--no-stream', '--format', '{{json .}}'] });
    await within(15_000, 'four samples', action.run(port, stop.signal));
    const said = JSON.parse((await shown).output) as Record<
      'CPUPerc' | 'MemUsage' | 'PIDs' | 'NetIO',
      string
    >;
    const sample = samples.at(-1);
    assert.ok(sample);
    assert.equal(samples[0]?.cpuPercent, 0, 'there is nothing before the first');
    const near = (value: number, expected: number, tolerance: number): void =>
      assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not about ${expected}`);
    near(sample.cpuPercent, Number.parseFloat(said.CPUPerc), 10);
    near(sample.memory, bytesOf(said.MemUsage), 3e6);
    assert.equal(sample.processes, Number(said.PIDs));
    assert.ok(sample.memory > 20e6 && sample.memoryLimit > sample.memory);
    assert.ok(sample.networkIn >= 0 && Math.abs(sample.time - Date.now()) < 10_000);
    await bench.removeContainer(id);
  });

  test('stats of several', { skip: withoutDocker }, async () => {
    const subjects = await Promise.all(['dockyard.stats-a', 'dockyard.stats-b'].map(running()));
    const told = new Map<string, ResourceSample>();
    const ended: string[] = [];
    const stop = new AbortController();
    const action = verbs.statsContainers(
      subjects,
      (id, sample) => void (told.set(id, sample).size === 2 && stop.abort()),
      (id) => ended.push(id),
    );
    await within(10_000, 'both samples', action.run(port, stop.signal));
    const { output } = await runShown({
      docker: [...action.docker, '--no-stream', '--no-trunc', '--format', '{{.ID}}'],
    });
    const ids = subjects.map(({ id }) => id).toSorted();
    assert.deepEqual([...told.keys()].toSorted(), ids);
    assert.deepEqual(output.trim().split('\n').toSorted(), ids);
    assert.deepEqual(ended.toSorted(), ids);
  });

  test('stats end when the container does', async () => {
    const id = await bench.run();
    const samples: ResourceSample[] = [];
    const told = verbs
      .statsContainer({ id, name: 'x' }, (sample) => samples.push(sample))
      .run(port, new AbortController().signal);
    await eventually(() => assert.ok(samples.length > 0));
    await outside('POST', `/containers/${id}/stop`);
    await within(5000, 'the end of the samples', told);
  });
});

/** `12.5MiB / 1GiB` */
function bytesOf(usage: string): number {
  const [, number, unit] = /^([\d.]+)([KMG]?i?B)/.exec(usage) ?? [];
  return Number(number) * ({ B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }[unit ?? ''] ?? NaN);
}

async function namesIn(file: string): Promise<string[]> {
  const names: string[] = [];
  const tar = extract();
  tar.end(readFileSync(file));
  for await (const entry of tar) {
    names.push(entry.header.name);
    entry.resume();
  }
  return names.toSorted();
}

describe('terminals', () => {
  const lines = ['sh', '-c', 'for n in 1 2 3 4 5; do echo line $n; echo error $n >&2; done; sleep 60'];
  const said = running({ command: lines });

  async function all(log: LogStream): Promise<Record<'stdout' | 'stderr', string>> {
    const decoded = { stdout: '', stderr: '' };
    for await (const { source, data } of log.chunks) decoded[source] += new TextDecoder().decode(data);
    return decoded;
  }

  const cases: readonly LogOptions[] = [
    { follow: false, tail: 'all' },
    { follow: false, tail: 3 },
    { follow: false, tail: 0 },
    { follow: false, tail: 'all', timestamps: true },
  ];
  for (const options of cases) {
    test(`logs ${JSON.stringify(options)}`, { skip: withoutDocker }, async () => {
      const subject = await said(`dockyard.logs-${cases.indexOf(options)}`);
      await eventually(async () => assert.match(await logOf(subject), /line 5/));
      const action = verbs.logsOf(subject, options);
      const { output, errors } = await runShown(action);
      assert.deepEqual(await all(await action.run(port, new AbortController().signal)), {
        stdout: output,
        stderr: errors,
      });
      assert.equal(/(?:line|error) 5/.test(output + errors), options.tail !== 0);
    });
  }

  sameEffect<Subject, LogStream>('logs that are followed', {
    prepare: running({ command: ['sh', '-c', 'for n in 1 2 3; do sleep 0.2; echo line $n; done'] }),
    action: (subject) => verbs.logsOf(subject, { follow: true, tail: 'all' }),
    observe: async (_subject, outcome) =>
      outcome.by === 'command' ? outcome.output : outcome.answer && (await all(outcome.answer)).stdout,
  });

  const look = 'id -u; pwd; echo "$GREETING|$EMPTY"; test -t 0 && echo tty';
  const specs: readonly ExecSpec[] = [
    { command: ['sh', '-c', look] },
    { command: ['echo', '--help', '-it', 'a b', "it's $HOME", 'é', ''] },
    {
      command: ['sh', '-c', look],
      user: '65534',
      workingDirectory: '/tmp',
      env: { GREETING: 'héllo "w" $HOME = x', EMPTY: '' },
    },
  ];
  for (const spec of specs) {
    sameEffect<Subject, TerminalSession>(`exec ${specs.indexOf(spec)}`, {
      prepare: running(),
      action: (subject) => verbs.execIn(subject, spec),
      observe: (_subject, outcome) => shownBy(outcome),
      terminal: true,
    });
  }

  sameEffect<Subject, TerminalSession>('attach', {
    prepare: running({
      command: ['sh', '-c', 'stty -echo; read line; echo "read: $line"; exit 0'],
      more: { Tty: true, OpenStdin: true },
    }),
    action: verbs.attachTo,
    observe: async (subject, outcome) => {
      if (outcome.by === 'action') {
        outcome.answer?.stream.write('hello\n');
        if (outcome.answer) await until(outcome.answer, /read: hello/);
      }
      return { said: /read: .*/.exec(await logOf(subject))?.[0] };
    },
    terminal: true,
    input: 'hello\n',
  });

  sameEffect<{ name: string }, { session: TerminalSession }>('run in a terminal', {
    prepare: (name) => ({ name }),
    action: ({ name }) => {
      const command = ['sh', '-c', 'stty -echo; read line; echo "read: $line"'];
      return verbs.runInTerminal(bench.spec({ name, command, interactive: true }));
    },
    observe: async ({ name }, outcome) => {
      if (outcome.by === 'action' && outcome.answer) {
        outcome.answer.session.stream.write('hello\n');
        await outcome.answer.session.exitCode();
      }
      const { Id } = await outside<{ Id: string }>('GET', `/containers/${name}/json`);
      const said = /read: .*/.exec(await logOf({ id: Id, name }))?.[0];
      return {
        said,
        inspected: JSON.stringify(await inspected({ id: Id, name })).replaceAll(Id.slice(0, 12), ''),
      };
    },
    terminal: true,
    input: 'hello\n',
  });

  /** What a terminal shows until its process ends. */
  async function shownBy(outcome: Outcome<TerminalSession>): Promise<string> {
    return outcome.by === 'command' ? outcome.output : outcome.answer ? readAll(outcome.answer) : '';
  }
});

test('no verb is left out', () => {
  const elsewhere = ['createContainer', 'runContainer'];
  const here = readFileSync(import.meta.filename, 'utf8');
  const missing = Object.keys(verbs).filter(
    (verb) => !elsewhere.includes(verb) && !here.includes(`verbs.${verb}`),
  );
  assert.deepEqual(missing, []);
});
