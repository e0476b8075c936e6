import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { networkFields, toNetworkSpec } from '../../../src/commands/networks/network-form.ts';
import { reviewNetwork } from '../../../src/commands/networks/network-review.ts';
import type { Values } from '../../../src/panels/form/form.ts';
import { completed } from '../../../src/panels/form/values.ts';
import { networksEn as words } from '../../../src/ui/messages/networks-en.ts';

const around = {
  networks: [
    { name: 'bridge', driver: 'bridge', subnets: ['172.17.0.0/16'] },
    { name: 'host', driver: 'host', subnets: [] },
    { name: 'backend', driver: 'weave', subnets: ['10.20.0.0/16', 'fd00:20::/64'] },
  ],
  ipv6NeedsSubnet: true,
};
const groups = networkFields(words, ['bridge', 'host', 'weave']);
const filled = (values: Values): Values => completed({ groups }, values);
const review = (values: Values) => reviewNetwork(filled({ name: 'new', ...values }), around, words);
const problems = (values: Values): Readonly<Record<string, string>> => review(values).problems;
const notes = (values: Values): Readonly<Record<string, string>> => review(values).notes ?? {};

describe('a network from the form', () => {
  test('is nothing but its name when nothing else is filled in', () => {
    assert.deepEqual(toNetworkSpec(filled({ name: 'new', driver: ' bridge ' })), { name: 'new' });
    assert.deepEqual(problems({}), {});
  });

  test('has all that is filled in', () => {
    const values = filled({
      ...{ name: 'new', driver: 'overlay', ipv6: true, internal: true, attachable: true },
      ...{ subnet: '10.1.0.0/16', gateway: ' 10.1.0.1', range: '10.1.2.0/24' },
      options: [['com.docker.network.driver.mtu', '1400']],
      labels: [['project', 'shop']],
    });
    assert.deepEqual(toNetworkSpec(values), {
      ...{ name: 'new', driver: 'overlay', ipv6: true, internal: true, attachable: true },
      ...{ subnet: '10.1.0.0/16', gateway: '10.1.0.1', ipRange: '10.1.2.0/24' },
      options: { 'com.docker.network.driver.mtu': '1400' },
      labels: { project: 'shop' },
    });
  });
});

describe('a network’s name', () => {
  for (const name of ['a', 'my.net-1', 'Net_2', '0']) {
    test(`${name} will do`, () => assert.deepEqual(problems({ name }), {}));
  }
  for (const name of ['-x', 'a b', 'a/b', '.x', 'réseau']) {
    test(`${name} will not do`, () => assert.deepEqual(problems({ name }), { name: words.nameInvalid }));
  }
  test('must be there', () => assert.deepEqual(problems({ name: ' ' }), { name: words.nameMissing }));
  test('is taken when there is one, also one of the engine’s own', () => {
    assert.deepEqual(problems({ name: 'backend' }), { name: words.nameTaken });
    assert.deepEqual(problems({ name: 'host' }), { name: words.nameTaken });
  });
});

describe('a subnet', () => {
  for (const subnet of ['172.28.0.0/16', '10.0.0.0/30', 'fd00:28::/64']) {
    test(`${subnet} will do`, () => assert.deepEqual(problems({ subnet }), {}));
  }
  for (const [subnet, problem] of [
    ['172.28.0.0', words.subnetInvalid],
    ['172.28.0.0/33', words.subnetInvalid],
    ['172.28.0/16', words.subnetInvalid],
    ['300.0.0.0/8', words.subnetInvalid],
    ['backend', words.subnetInvalid],
    ['172.28.0.5/24', words.subnetBase('172.28.0.0/24')],
    ['fd00:28::1/64', words.subnetBase('fd00:28::/64')],
  ] as const) {
    test(`${subnet}: ${problem}`, () => assert.equal(problems({ subnet })['subnet'], problem));
  }

  test('with hardly an address in it is told, as newer engines take it', () => {
    assert.equal(notes({ subnet: '10.0.0.0/31' })['subnet'], words.subnetSmall);
    assert.equal(notes({ subnet: '10.0.0.0/30' })['subnet'], undefined);
  });

  test('that another network has a part of is told with that network’s name', () => {
    const overlaps = (subnet: string): string | undefined => notes({ subnet })['subnet'];
    assert.equal(overlaps('10.0.0.0/8'), words.subnetOverlaps('backend', '10.20.0.0/16'));
    assert.equal(overlaps('172.17.5.0/24'), words.subnetOverlaps('bridge', '172.17.0.0/16'));
    assert.equal(overlaps('fd00::/16'), words.subnetOverlaps('backend', 'fd00:20::/64'));
    assert.equal(overlaps('10.21.0.0/16'), undefined);
  });
});

describe('a gateway', () => {
  const of = (gateway: string, subnet = '10.1.0.0/16'): string | undefined =>
    problems({ gateway, subnet })['gateway'];

  test('lies within the subnet', () => {
    assert.equal(of('10.1.7.7'), undefined);
    assert.equal(of('10.2.0.1'), words.outside('10.1.0.0/16'));
    assert.equal(of('fd00::1'), words.outside('10.1.0.0/16'));
    assert.equal(of('fd00:1::1', 'fd00:1::/64'), undefined);
  });
  test('is not the first or last address, which mean something else', () => {
    assert.equal(of('10.1.0.0'), words.reserved);
    assert.equal(of('10.1.255.255'), words.reserved);
  });
  test('is an address', () => assert.equal(of('10.1.0.1/16'), words.gatewayInvalid));
  test('needs a subnet', () => assert.equal(of('10.1.0.1', ''), words.needsSubnet));
  test('of a subnet that is wrong itself waits for that', () => {
    assert.deepEqual(Object.keys(problems({ gateway: '10.1.0.1', subnet: '10.1' })), ['subnet']);
  });
});

describe('an address range', () => {
  const of = (range: string, subnet = '10.1.0.0/16'): string | undefined =>
    problems({ range, subnet })['range'];

  test('lies within the subnet, or is all of it', () => {
    assert.equal(of('10.1.128.0/17'), undefined);
    assert.equal(of('10.1.0.0/16'), undefined);
    assert.equal(of('10.0.0.0/8'), words.outside('10.1.0.0/16'));
    assert.equal(of('10.2.0.0/24'), words.outside('10.1.0.0/16'));
  });
  test('begins at its first address', () => assert.equal(of('10.1.2.3/24'), words.subnetBase('10.1.2.0/24')));
  test('is written as a subnet', () => assert.equal(of('10.1.0.5'), words.rangeInvalid));
  test('needs a subnet', () => assert.equal(of('10.1.0.0/24', ''), words.needsSubnet));
});

describe('a driver', () => {
  test('is explained as it is typed', () => {
    assert.equal(notes({})['driver'], words.drivers['bridge']);
    assert.equal(notes({ driver: 'overlay' })['driver'], words.drivers['overlay']);
  });
  test('that no network has may be missing', () => {
    assert.equal(notes({ driver: 'calico' })['driver'], words.driverUnknown('calico'));
    assert.equal(notes({ driver: 'weave' })['driver'], undefined);
    assert.equal(notes({ driver: 'toString' })['driver'], words.driverUnknown('toString'));
  });
  test('of which the engine has just one network is refused, and not offered', () => {
    assert.deepEqual(problems({ driver: 'host' }), { driver: words.driverOnce('host') });
    const [field] = groups[0]?.fields.filter(({ key }) => key === 'driver') ?? [];
    assert.ok(field?.kind === 'text');
    assert.deepEqual(field.suggestions, ['bridge', 'macvlan', 'ipvlan', 'overlay', 'weave']);
  });
  test('that wants a network card says so until it has one', () => {
    const { macvlan } = words.drivers;
    assert.equal(notes({ driver: 'macvlan' })['driver'], `${macvlan} ${words.parentMissing}`);
    assert.equal(notes({ driver: 'macvlan', options: [['parent', 'eth0']] })['driver'], macvlan);
  });
});

describe('options', () => {
  const bridge = (name: string, value: string): string | undefined =>
    problems({
      options: [
        ['x', 'y'],
        [`com.docker.network.${name}`, value],
      ],
    })['options.1.value'];

  test('that are known are checked', () => {
    assert.equal(bridge('bridge.name', 'br-shop'), undefined);
    assert.equal(bridge('bridge.name', 'much-too-long-name'), words.optionInvalid.interface);
    assert.equal(bridge('bridge.enable_icc', 'false'), undefined);
    assert.equal(bridge('bridge.enable_icc', 'no'), words.optionInvalid.flag);
    assert.equal(bridge('bridge.host_binding_ipv4', '127.0.0.1'), undefined);
    assert.equal(bridge('bridge.host_binding_ipv4', 'localhost'), words.optionInvalid.address);
    assert.equal(bridge('driver.mtu', '1450'), undefined);
    assert.equal(bridge('driver.mtu', 'large'), words.optionInvalid.number);
  });
  test('are checked for the driver that they are of', () => {
    const mode = (driver: string): string | undefined =>
      problems({ driver, options: [['macvlan_mode', 'l9']] })['options.0.value'];
    assert.equal(mode('macvlan'), words.optionInvalid.oneOf('bridge, private, vepa, passthru'));
    assert.equal(mode('weave'), undefined);
  });
  test('are explained, and are whatever one likes', () => {
    assert.equal(notes({ options: [['parent', 'eth0']] })['options.0.name'], words.knownOptions['parent']);
    assert.deepEqual(problems({ options: [['constructor', 'x']] }), {});
    assert.equal(notes({ options: [['constructor', 'x']] })['options.0.name'], undefined);
  });
});

test('IPv6 without an IPv6 subnet is told to those whose engine needs one', () => {
  assert.equal(notes({ ipv6: true })['ipv6'], words.ipv6Subnet);
  assert.equal(notes({ ipv6: true, subnet: '10.1.0.0/16' })['ipv6'], words.ipv6Subnet);
  assert.equal(notes({ ipv6: true, subnet: 'fd00:1::/64' })['ipv6'], undefined);
  assert.equal(notes({})['ipv6'], undefined);
  const newer = { ...around, ipv6NeedsSubnet: false };
  assert.equal(reviewNetwork(filled({ ipv6: true }), newer, words).notes?.['ipv6'], undefined);
});

test('attachable means something on overlay networks', () => {
  assert.equal(notes({ attachable: true })['attachable'], words.attachableNote);
  assert.equal(notes({ attachable: true, driver: 'overlay' })['attachable'], undefined);
});
