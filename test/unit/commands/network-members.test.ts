import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endpointProblem, readEndpoint } from '../../../src/commands/networks/endpoint-input.ts';
import { membersOf } from '../../../src/commands/networks/members.ts';
import { obstacleAt, obstacleToJoin, obstacleToLeave } from '../../../src/commands/networks/obstacles.ts';
import type { Container } from '../../../src/engine/model.ts';
import { networksEn } from '../../../src/ui/messages/networks-en.ts';

const { endpoint: words, obstacle } = networksEn;

const container = (name: string, more: Partial<Container> = {}): Container =>
  ({
    id: `${name}-id`,
    name,
    networks: ['bridge'],
    state: 'running',
    networkMode: 'bridge',
    ...more,
  }) as Container;

describe('what a person types for a place on a network', () => {
  test('are more names, and perhaps an address', () => {
    assert.deepEqual(readEndpoint(''), {});
    assert.deepEqual(readEndpoint('  api '), { aliases: ['api'] });
    assert.deepEqual(readEndpoint('api, cache.local 10.0.0.7 api'), {
      aliases: ['api', 'cache.local'],
      address: '10.0.0.7',
    });
    assert.deepEqual(readEndpoint('fd00::7'), { address: 'fd00::7' });
  });

  const problem = (text: string, containers = 1, subnets = ['10.0.0.0/24', 'fd00::/64']) =>
    endpointProblem(text, { containers, subnets }, words);

  test('will do', () => {
    for (const text of ['', 'api', '10.0.0.7', 'a_b c-d fd00::7'])
      assert.equal(problem(text), undefined, text);
    assert.equal(problem('10.9.9.9', 1, []), undefined, 'nobody knows the addresses of this network');
  });
  test('cannot be an odd name', () => assert.equal(problem('api -x'), words.alias('-x')));
  test('is one address at most', () => assert.equal(problem('10.0.0.7 10.0.0.8'), words.twoAddresses));
  test('is an address for one container only', () => {
    assert.equal(problem('10.0.0.7', 2), words.shared);
    assert.equal(problem('api', 2), undefined);
  });
  test('is an address of the network', () =>
    assert.equal(problem('10.0.1.7'), words.outside('10.0.0.0/24, fd00::/64')));
});

describe('who can join a network, and leave one', () => {
  const web = container('web');
  const hosted = container('hosted', { networkMode: 'host', networks: ['host'] });
  const alone = container('alone', { networkMode: 'none', networks: ['none'] });
  const freed = container('freed', { networkMode: 'none', networks: [] });
  const guest = container('guest', { networkMode: 'container:web-id', networks: [] });
  const orphan = container('orphan', { networkMode: 'container:gone', networks: [] });
  const all = new Map([web, hosted, alone, freed, guest, orphan].map((each) => [each.id, each]));
  const join = (each: Container) => obstacleToJoin(each, all, obstacle);
  const leave = (each: Container) => obstacleToLeave(each, all, obstacle);

  test('a container with a network of its own can do both', () => {
    assert.equal(join(web), undefined);
    assert.equal(leave(web), undefined);
  });
  test('one on the network of the engine’s computer can do neither', () => {
    assert.equal(join(hosted), obstacle.usesHost('hosted'));
    assert.equal(leave(hosted), obstacle.usesHost('hosted'));
  });
  test('one without a connection leaves “none” first', () => {
    assert.equal(join(alone), obstacle.usesNone('alone'));
    assert.equal(leave(alone), undefined);
    assert.equal(join(freed), undefined);
  });
  test('one that shares another’s network is told whose', () => {
    assert.equal(join(guest), obstacle.shares('guest', 'web'));
    assert.equal(leave(guest), obstacle.shares('guest', 'web'));
    assert.equal(join(orphan), obstacle.sharesUnknown('orphan'));
  });
  test('nothing joins the networks host and none', () => {
    assert.equal(obstacleAt({ driver: 'host' }, obstacle), obstacle.hostNetwork);
    assert.equal(obstacleAt({ driver: 'null' }, obstacle), obstacle.noneNetwork);
    assert.equal(obstacleAt({ driver: 'bridge' }, obstacle), undefined);
  });
});

test('on a network are those that run, those that do not, and those that only it knows; others are not', () => {
  const running = container('web', { networks: ['backend'] });
  const stopped = container('job', { networks: ['backend'], state: 'exited' });
  const elsewhere = container('other');
  const all = new Map([running, stopped, elsewhere].map((each) => [each.id, each]));
  const endpoint = {
    Name: 'web',
    IPv4Address: '10.0.0.2/24',
    IPv6Address: 'fd00::2/64',
    MacAddress: '02:42:0a:00:00:02',
  };
  const details = { Containers: { 'web-id': endpoint, 'left-behind': { Name: 'ghost', IPv6Address: '' } } };
  assert.deepEqual(membersOf('backend', details, all), [
    { id: 'left-behind', name: 'ghost', ipv4: '', ipv6: '', mac: '' },
    { id: 'job-id', name: 'job', state: 'exited', ipv4: '', ipv6: '', mac: '' },
    {
      ...{ id: 'web-id', name: 'web', state: 'running' },
      ...{ ipv4: '10.0.0.2', ipv6: 'fd00::2', mac: '02:42:0a:00:00:02' },
    },
  ]);
  assert.deepEqual(
    membersOf('bridge', { Containers: null }, all).map(({ name }) => name),
    ['other'],
  );
});
