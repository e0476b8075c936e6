import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasChanged, readHashes } from '../../../../src/engine/compose/hashes.ts';
import { projectState, type ServiceState } from '../../../../src/engine/compose/states.ts';
import type { Container } from '../../../../src/engine/model.ts';
import { container } from './containers.ts';

const place = { path: '/w/compose.yaml', projectName: 'app', services: new Set(['web', 'db']) };

function web(...containers: Container[]): ServiceState {
  const state = projectState(containers, place)?.services.get('web');
  assert.ok(state);
  return state;
}

describe('the project of a file', () => {
  test('is the one whose containers name the file, whatever it is called', () => {
    const other = container({ project: 'trial', files: '/w/compose.yaml,/w/compose.override.yaml' });
    assert.equal(projectState([other], place)?.name, 'trial');
  });

  test('is the one with its name among several that name the file', () => {
    assert.equal(projectState([container({ project: 'aaa' }), container()], place)?.name, 'app');
  });

  test('is else the one that has its name and a service of it', () => {
    const moved = container({ files: '' });
    assert.equal(projectState([moved], place)?.services.get('web')?.running, 1);
    assert.equal(projectState([container({ files: '', service: 'other' })], place), undefined);
  });

  test('is not another one from a folder of its own', () => {
    assert.equal(projectState([container({ project: 'b', files: '/b/compose.yaml' })], place), undefined);
  });

  test('is found on Windows, where drives and slashes are written in more ways', () => {
    const made = container({ project: 'x', files: 'C:\\w\\compose.yaml' });
    assert.equal(projectState([made], { ...place, path: 'c:/w/compose.yaml' })?.name, 'x');
  });
});

describe('a service', () => {
  test('counts its containers, by number, without one-off runs', () => {
    const state = web(
      container({ number: 10, ports: [4001] }),
      container({ number: 2, ports: [4000] }),
      container({ number: 3, oneOff: true }),
      container({ service: 'db' }),
    );
    assert.deepEqual(
      state.containers.map(({ name }) => name),
      ['app-web-2', 'app-web-10'],
    );
    assert.deepEqual(
      state.ports.map(({ port }) => port.hostPort),
      [4000, 4001],
    );
    assert.equal(state.running, 2);
  });

  for (const [sign, ...containers] of [
    ['running', container(), container({ number: 2, health: 'healthy' })],
    ['starting', container({ health: 'starting' }), container({ number: 2, health: 'healthy' })],
    ['starting', container({ state: 'restarting' })],
    ['unhealthy', container({ health: 'healthy' }), container({ number: 2, health: 'unhealthy' })],
    ['failed', container(), container({ number: 2, state: 'exited', exitCode: 1 })],
    ['stopped', container({ state: 'exited', exitCode: 0 })],
    ['stopped', container({ state: 'exited', exitCode: 137 })],
    ['stopped', container({ state: 'exited', exitCode: 143 })],
    ['stopped', container({ state: 'created' })],
    ['paused', container({ state: 'paused' })],
  ] as const) {
    test(`is ${sign}: ${containers.map(({ status, state, health }) => [state, health, status][0]).join(', ')}`, () =>
      assert.equal(web(...containers).sign, sign));
  }

  test('that failed names the container that did', () => {
    const ended = container({ state: 'exited', exitCode: 0 });
    const failed = container({ number: 2, state: 'exited', exitCode: 3 });
    assert.equal(web(ended, failed).exited, failed);
  });
});

describe('a changed configuration', () => {
  const [before, after] = ['a'.repeat(64), 'b'.repeat(64)];

  test('is told by what `config --hash` prints', () => {
    const now = readHashes(`time="…" level=warning msg="x"\nweb ${after}\ndb ${before}\n`);
    assert.deepEqual([...now.keys()], ['web', 'db']);
    assert.equal(hasChanged(web(container({ hash: before })), now), true);
    assert.equal(hasChanged(web(container({ hash: after })), now), false);
    assert.equal(
      hasChanged(web(container({ hash: after }), container({ number: 2, hash: before })), now),
      true,
    );
  });

  test('is not claimed of a service that the files no longer have, nor of one without a hash', () => {
    assert.equal(hasChanged(web(container()), new Map()), false);
    const { 'com.docker.compose.config-hash': _, ...labels } = container().labels;
    assert.equal(hasChanged(web(container({ labels })), new Map([['web', after]])), false);
  });
});
