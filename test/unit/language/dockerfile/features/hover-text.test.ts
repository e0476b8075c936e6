import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code, commandLine } from '../../../../../src/language/features/inline-code.ts';
import { en } from '../../../../../src/language/dockerfile/features/phrases/en.ts';
import { nl } from '../../../../../src/language/dockerfile/features/phrases/nl.ts';
import { duration, modeLetters } from '../../../../../src/language/dockerfile/features/quantities.ts';
import { tell } from './assist-helpers.ts';

describe('hover texts', () => {
  it('speak Dutch as well', () => {
    assert.equal(tell('FROM a\nENV P=1\nEXPOSE $|P', 'nl')?.facts, '`P` = `1`. Gezet door `ENV` op regel 2.');
    assert.match(
      tell('FROM a\nHEALTHCHECK --timeout=1m|1s CMD x', 'nl')?.facts ?? '',
      /^1 minuut 1 seconde\./,
    );
  });

  it('have every sentence in both languages, and no two the same', () => {
    const plain = (all: Readonly<Record<string, unknown>>): string[] =>
      Object.values(all).filter((text) => typeof text === 'string');
    assert.equal(plain(en).length, plain(nl).length);
    assert.deepEqual(
      plain(en).filter((text) => plain(nl).includes(text)),
      [],
    );
  });

  it('let no Markdown of the file through', () => {
    const { facts = '' } = tell('FROM a\nENV A="` [x](command:evil) `` <b>"\nEXPOSE $|A') ?? {};
    assert.match(facts, /= ```? ?` \[x\]\(command:evil\) `` <b> ?```?/);
    assert.ok(facts.startsWith('`A` = ```'), facts);
  });

  it('keep code on one line and within bounds', () => {
    assert.equal(code('a\nb'), '`a b`');
    assert.equal(code('a`b'), '``a`b``');
    assert.equal(code('`a`'), '`` `a` ``');
    assert.equal(code(''), '` `');
    assert.ok(code('x'.repeat(10_000)).length < 400);
  });

  it('write a command as one would type it', () => {
    assert.equal(commandLine(['sh', '-c', 'echo "a" && b']), 'sh -c "echo \\"a\\" && b"');
    assert.equal(commandLine(['python', '/app/x.py']), 'python /app/x.py');
  });

  it('write durations and modes out', () => {
    assert.equal(duration(3_661_000, en.units), '1 hour 1 minute 1 second');
    assert.equal(duration(1500, en.units), '1 second 500 milliseconds');
    assert.equal(duration(7_200_000, nl.units), '2 uur');
    assert.equal(modeLetters(0o644), 'rw-r--r--');
    assert.equal(modeLetters(0o4755), 'rwsr-xr-x');
    assert.equal(modeLetters(0o1777), 'rwxrwxrwt');
  });
});
