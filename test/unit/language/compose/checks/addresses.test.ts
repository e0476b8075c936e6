import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isAddress,
  isInside,
  readSubnet,
} from '../../../../../src/language/compose/checks/values/addresses.ts';

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
