import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  serviceArguments,
  composeArguments,
  findCompose,
  shownWords,
} from '../../../../src/engine/compose/command.ts';
import { composeEnvironment } from '../../../../src/engine/compose/environment.ts';
import { shownCommand, wordsOf } from '../../../../src/engine/compose/shown.ts';
import type { Endpoint } from '../../../../src/engine/endpoint.ts';

describe('the command', () => {
  /** Programs and what they print; any other is not there. */
  const machine =
    (programs: Readonly<Record<string, string>>) => async (program: string, args: readonly string[]) => {
      const answer = programs[[program, ...args].join(' ')];
      if (answer === undefined) throw new Error('ENOENT');
      return answer;
    };

  test('is docker compose where there is one', async () => {
    const ask = machine({
      'docker compose version --short': '2.40.3\n',
      'docker-compose version --short': '2.26.1\n',
    });
    assert.deepEqual(await findCompose('', ask), {
      found: { program: 'docker', first: ['compose'], version: '2.40.3' },
    });
  });

  test('is docker-compose where docker has no plugin', async () => {
    const ask = machine({ 'docker-compose version --short': 'v2.26.1-4\n' });
    assert.deepEqual(await findCompose('', ask), {
      found: { program: 'docker-compose', first: [], version: '2.26.1-4' },
    });
  });

  test('is what the setting names, and nothing else', async () => {
    const ask = machine({
      'docker compose version --short': '2.40.3',
      '/opt/docker compose version --short': '2.30.0',
    });
    assert.deepEqual(await findCompose('/opt/docker', ask), {
      found: { program: '/opt/docker', first: ['compose'], version: '2.30.0' },
    });
    assert.deepEqual(await findCompose('/opt/nothing', ask), {});
  });

  test('is never Compose 1', async () => {
    const ask = machine({ 'docker-compose version --short': '1.29.2\n' });
    assert.deepEqual(await findCompose('', ask), { old: '1.29.2' });
  });
});

describe('its line', () => {
  const target = { cwd: '/w', files: ['/w/a b.yaml'], name: 'x', profiles: ['*'] };

  test('hands on every name as one argument, however it is written', () => {
    const command = { program: 'docker', first: ['compose'], version: '2.40.3' };
    assert.deepEqual(composeArguments(command, target, ['logs', '$(rm -rf /)']), [
      ...[
        'compose',
        '--ansi',
        'never',
        '-p',
        'x',
        '-f',
        '/w/a b.yaml',
        '--profile',
        '*',
        'logs',
        '$(rm -rf /)',
      ],
    ]);
  });

  test('takes no service for an option', () => {
    assert.deepEqual(serviceArguments(['web']), ['web']);
    assert.deepEqual(serviceArguments(['web', '--volumes']), ['--', 'web', '--volumes']);
  });

  test('is shown so that a shell would read it the same', () => {
    assert.equal(
      shownCommand([...shownWords(target, ['run', 'web']), "it's", '$HOME', 'a\u001b[2Jb']),
      `docker compose -p x -f '/w/a b.yaml' --profile '*' run web "it's" '$HOME' 'a␛[2Jb'`,
    );
  });

  for (const [line, words] of [
    ['ls -l  /', ['ls', '-l', '/']],
    [`sh -c "echo 'a' \\"b\\""`, ['sh', '-c', `echo 'a' "b"`]],
    [`a\\ b '' 'c\\d'`, ['a b', '', 'c\\d']],
    ['$HOME; ls | wc', ['$HOME;', 'ls', '|', 'wc']],
    ['say "no end', undefined],
    ['', []],
  ] as const) {
    test(`${line} is ${JSON.stringify(words)}`, () => assert.deepEqual(wordsOf(line), words));
  }
});

describe('the engine it is told of', () => {
  const base = {
    PATH: '/bin',
    DOCKER_HOST: 'tcp://old',
    DOCKER_CONTEXT: 'old',
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: '/c',
  };
  const told = (endpoint: Partial<Endpoint>): NodeJS.ProcessEnv =>
    composeEnvironment(endpoint as Endpoint, base);

  test('is a socket by its address, without keys', () =>
    assert.deepEqual(
      told({ type: 'unix', url: 'unix:///run/x.sock', origin: { rule: 'socket', name: 'Docker' } }),
      {
        PATH: '/bin',
        DOCKER_HOST: 'unix:///run/x.sock',
        COMPOSE_PROGRESS: 'plain',
      },
    ));

  test('is an address with the keys that we use too', () => {
    const env = told({
      type: 'tcp',
      url: 'tcp://h:2376',
      origin: { rule: 'setting', name: 'dockyard.host' },
    });
    assert.equal(env['DOCKER_HOST'], 'tcp://h:2376');
    assert.equal(env['DOCKER_CERT_PATH'], '/c');
    assert.equal(env['DOCKER_CONTEXT'], undefined);
  });

  test('is a context by its name', () => {
    const env = told({ type: 'ssh', url: 'ssh://h', origin: { rule: 'context', name: 'pi', chosenBy: 'x' } });
    assert.equal(env['DOCKER_CONTEXT'], 'pi');
    assert.equal(env['DOCKER_HOST'], undefined);
  });
});
