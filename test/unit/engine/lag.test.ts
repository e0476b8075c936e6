import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lag } from '../../../src/engine/lag.ts';
import type { Container, ContainerState } from '../../../src/engine/model.ts';

const container = (state: ContainerState, ...networks: string[]): Container =>
  ({ id: 'a', state, networks }) as unknown as Container;

test('a list is behind while it has a container running that has ended', () => {
  const lag = new Lag();
  lag.ended('a');
  assert.equal(lag.isBehind(container('running')), true);
  assert.equal(lag.isBehind(container('paused')), true);
  assert.equal(lag.isBehind(container('exited')), false);
  assert.equal(
    lag.isBehind(container('running')),
    false,
    'once seen, it is over: it may have been started again',
  );
});

test('a container that was started again may run', () => {
  const lag = new Lag();
  lag.ended('a');
  lag.started('a');
  assert.equal(lag.isBehind(container('running')), false);
});

test('a list is behind while a container runs that was paused, or is paused that goes on', () => {
  const lag = new Lag();
  lag.paused('a');
  assert.equal(lag.isBehind(container('running')), true);
  lag.resumed('a');
  assert.equal(lag.isBehind(container('paused')), true);
  assert.equal(lag.isBehind(container('running')), false);
  lag.paused('a');
  assert.equal(lag.isBehind(container('exited')), false, 'it may have ended meanwhile');
});

test('a list is behind while a container is not on the network it has joined', () => {
  const lag = new Lag();
  lag.joined('a', 'backend');
  assert.equal(lag.isBehind(container('running', 'bridge')), true);
  assert.equal(lag.isBehind(container('running', 'bridge', 'backend')), false);
  lag.joined('a', 'backend');
  lag.left('a', 'backend');
  assert.equal(lag.isBehind(container('running', 'bridge')), false);
});

test('no list is believed to be behind for ever', ({ mock }) => {
  mock.timers.enable({ apis: ['Date'] });
  const lag = new Lag();
  lag.ended('a');
  mock.timers.tick(9_999);
  assert.equal(lag.isBehind(container('running')), true);
  mock.timers.tick(2);
  assert.equal(lag.isBehind(container('running')), false);
});

test('nothing is expected of a container that is gone, nor of another one', () => {
  const lag = new Lag();
  lag.ended('a');
  lag.ended('b');
  lag.removed('a');
  assert.equal(lag.isBehind(container('running')), false);
});
