import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { quote } from '../../../../src/language/cli/quote.ts';

test('what needs no quotes has none', () => {
  const words = [
    'docker',
    'run',
    '-d',
    '--publish',
    '8080:80/tcp',
    '-v',
    '/srv/a:/b:ro',
    'r.io:5000/a_b@sha256:0f',
    'A=1',
  ];
  assert.equal(quote(words), words.join(' '));
});

test('each shell is quoted in its own way', () => {
  const words = ['sh', '-c', `it's "a" \\ $b`];
  assert.equal(quote(words, 'posix'), String.raw`sh -c 'it'\''s "a" \ $b'`);
  assert.equal(quote(words, 'fish'), String.raw`sh -c 'it\'s "a" \\ $b'`);
  assert.equal(quote(words, 'powershell'), String.raw`sh -c 'it''s "a" \ $b'`);
  assert.equal(quote(words, 'cmd'), String.raw`sh -c "it's \"a\" \ $b"`);
  assert.equal(quote(['a b\\'], 'cmd'), String.raw`"a b\\"`);
  assert.equal(
    quote(['--mount', 'type=bind,source=/a', '@x', '-a.b'], 'powershell'),
    `--mount 'type=bind,source=/a' '@x' '-a.b'`,
  );
  assert.equal(quote(['', '=ls'], 'posix'), `'' '=ls'`);
});

describe('a shell takes it apart into the same words', () => {
  for (const shell of ['sh', 'bash', 'dash']) {
    test(shell, (context) => {
      if (!has(shell)) return context.skip(`there is no ${shell} here`);
      const seeds = [
        '',
        ' ',
        "'",
        '"',
        '\\',
        '$HOME',
        '`id`',
        '!!',
        '*',
        '~',
        '#',
        ';',
        '&',
        '|',
        '\n',
        'é',
        '😀',
        '-',
        '=',
        '{a,b}',
        '%',
      ];
      const words = seeds.flatMap((a) => seeds.flatMap((b) => [a + b, `x${a}${b}y`]));
      const out = execFileSync(shell, ['-c', `printf '%s\\0' ${quote(words)}`], { encoding: 'utf8' });
      assert.deepEqual(out.split('\0').slice(0, -1), words);
      return undefined;
    });
  }
});

function has(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', ':']);
    return true;
  } catch {
    return false;
  }
}
