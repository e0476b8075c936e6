import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePacket, encodePacket } from '../../../../src/engine/build/packets.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('a file is announced as fsutil’s own messages have it', () => {
  const stat = { path: 'a', mode: 0o644, size: 5, modifiedAt: 1_700_000_000_123_456_789n };
  // Packet { stat: Stat { path: "a", mode: 420, size: 5, modTime: 1700000000123456789 } }
  assert.equal(
    hex(encodePacket({ type: 'stat', stat })),
    '1212' + '0a0161' + '10a403' + '2805' + '30959a97ece39fe7cb17',
  );
});

test('a folder, a link and a device tell what they are', () => {
  const base = { path: 'x', size: 0, modifiedAt: 0n };
  assert.match(hex(encodePacket({ type: 'stat', stat: { ...base, mode: 2 ** 31 + 0o755 } })), /10ed83808008/);
  const link = { ...base, mode: 2 ** 27 + 0o777, linkTarget: '../é' };
  assert.match(hex(encodePacket({ type: 'stat', stat: link })), /3a052e2e2fc3a9$/);
  const device = { ...base, mode: 2 ** 26, device: { major: 8, minor: 1 } };
  assert.match(hex(encodePacket({ type: 'stat', stat: device })), /40084801$/);
});

test('a time before 1970 is sent as Go sends a negative number', () => {
  const stat = { path: 'a', mode: 0, size: 0, modifiedAt: -1n };
  assert.match(hex(encodePacket({ type: 'stat', stat })), /30ffffffffffffffffff01$/);
});

test('the list ends with an empty message, contents with an empty piece', () => {
  assert.equal(hex(encodePacket({ type: 'stat' })), '');
  assert.equal(hex(encodePacket({ type: 'data', id: 3 })), '08021803');
  assert.equal(hex(encodePacket({ type: 'data', id: 3, data: Buffer.from('hi') })), '0802180322026869');
  assert.equal(hex(encodePacket({ type: 'finish' })), '0803');
});

test('what the receiver says is read', () => {
  assert.deepEqual(decodePacket(Buffer.from('0801', 'hex')), { type: 'request', id: 0 });
  assert.deepEqual(decodePacket(Buffer.from('080118ac02', 'hex')), { type: 'request', id: 300 });
  assert.deepEqual(decodePacket(Buffer.from('0803', 'hex')), { type: 'finish' });
  assert.deepEqual(decodePacket(encodePacket({ type: 'error', message: 'ach' })), {
    type: 'error',
    message: 'ach',
  });
  assert.throws(() => decodePacket(Buffer.from('0809', 'hex')), /unknown packet type 9/);
});
