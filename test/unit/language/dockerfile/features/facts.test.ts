import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flags } from '../../../../../src/language/dockerfile/facts/flags.ts';
import { formsOf } from '../../../../../src/language/dockerfile/facts/forms.ts';
import { instructionFact, instructions } from '../../../../../src/language/dockerfile/facts/instructions.ts';
import { mountKey, mountKeysOf, mountTypes } from '../../../../../src/language/dockerfile/facts/mounts.ts';
import { readSignal } from '../../../../../src/language/dockerfile/facts/signals.ts';
import {
  readDuration,
  readMode,
  readPort,
} from '../../../../../src/language/dockerfile/features/values-of-words.ts';

describe('facts about the language', () => {
  it('speak of the same instructions', () => {
    assert.equal(instructions.length, 18);
    for (const { keyword } of instructions) assert.ok(formsOf(keyword).length > 0, keyword);
    for (const flag of flags) for (const each of flag.instructions) assert.ok(instructionFact(each), each);
  });

  it('give each name of a mount key one meaning', () => {
    for (const type of mountTypes) {
      const names = mountKeysOf(type).flatMap(({ key, synonyms }) => [key, ...synonyms]);
      assert.equal(new Set(names).size, names.length, type);
    }
    assert.equal(mountKey('cache', 'dst')?.key, 'target');
    assert.equal(mountKey('ssh', 'sharing'), undefined);
  });

  it('read signals as STOPSIGNAL does', () => {
    assert.deepEqual(readSignal('sigquit'), { name: 'SIGQUIT', number: 3 });
    assert.deepEqual(readSignal('9'), { name: 'SIGKILL', number: 9 });
    assert.equal(readSignal('SIGNOPE'), undefined);
  });

  it('read durations, modes and ports', () => {
    assert.equal(readDuration('1h30m'), 5_400_000);
    assert.equal(readDuration('1.5s'), 1500);
    assert.equal(readDuration('30'), undefined);
    assert.equal(readMode('0755'), 0o755);
    assert.equal(readMode('u+x'), undefined);
    assert.deepEqual(readPort('80/UDP'), { first: 80, last: 80, protocol: 'udp' });
    assert.equal(readPort('99999'), undefined);
    assert.equal(readPort('$P'), undefined);
  });
});
