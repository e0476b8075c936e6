import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bounds,
  isAddress,
  isInside,
  overlap,
  readSubnet,
  type Subnet,
  writeAddress,
} from '../../../src/language/addresses.ts';

test('addresses are read as Go reads them', () => {
  for (const right of [
    '0.0.0.0',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    '1:2:3:4:5:6:7:8',
    '::ffff:1.2.3.4',
  ]) {
    assert.ok(isAddress(right), right);
  }
  for (const wrong of [
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    'localhost',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    'fe80::1%eth0',
    '12345::',
  ]) {
    assert.ok(!isAddress(wrong), wrong);
  }
});

test('an address is inside of its subnet, whatever the address in the subnet', () => {
  const subnet = readSubnet('172.28.5.9/16');
  assert.ok(subnet && isInside('172.28.255.1', subnet));
  assert.ok(subnet && !isInside('172.29.0.1', subnet));
  const six = readSubnet('fd00:1::/32');
  assert.ok(
    six && isInside('fd00:1:2::3', six) && !isInside('fd00:2::', six) && !isInside('172.28.0.1', six),
  );
  assert.equal(readSubnet('172.28.0.0'), undefined);
  assert.equal(readSubnet('172.28.0.0/33'), undefined);
});

const subnet = (text: string): Subnet => {
  const read = readSubnet(text);
  assert.ok(read, text);
  return read;
};

describe('two subnets', () => {
  for (const [a, b, expected] of [
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['10.0.0.77/24', '10.0.0.128/25', true],
    ['0.0.0.0/0', '192.168.0.0/16', true],
    ['fd00:1::/32', 'fd00:1:5::/64', true],
    ['::/0', '10.0.0.0/8', false],
  ] as const) {
    test(`${a} and ${b} ${expected ? 'overlap' : 'are apart'}`, () =>
      assert.equal(overlap(subnet(a), subnet(b)), expected));
  }
});

describe('a subnet begins and ends', () => {
  for (const [text, first, last] of [
    ['10.232.0.5/24', '10.232.0.0', '10.232.0.255'],
    ['10.0.0.4/30', '10.0.0.4', '10.0.0.7'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['fd00:1::/112', 'fd00:1::', 'fd00:1::ffff'],
    ['::1/128', '::1', '::1'],
    ['fd00::1:0:0:5/128', 'fd00::1:0:0:5', 'fd00::1:0:0:5'],
    ['1:10:0:0:2:3:4:5/128', '1:10::2:3:4:5', '1:10::2:3:4:5'],
    ['1:2:3:4:5:6:7:0/128', '1:2:3:4:5:6:7:0', '1:2:3:4:5:6:7:0'],
  ] as const) {
    test(`${text}: ${first} and ${last}`, () => {
      const read = subnet(text);
      const { first: from, last: to } = bounds(read);
      assert.deepEqual(
        [from, to].map((bits) => writeAddress(bits, read.width)),
        [first, last],
      );
    });
  }
});
