import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hideSecrets, hideSecretsIn, isSecretName } from '../../../../src/language/cli/secrets.ts';

describe('values that look secret', () => {
  test('names that say so, and names that only look like it', () => {
    for (const name of ['DB_PASSWORD', 'token', 'AWS_SECRET_ACCESS_KEY', 'API_KEY', 'passwd'])
      assert.ok(isSecretName(name), name);
    for (const name of ['DB_PASSWORD_FILE', 'PUBLIC_KEY', 'KEYBOARD', 'TOKENS', 'MONKEY', 'PATH'])
      assert.ok(!isSecretName(name), name);
  });

  test('are hidden in each word, with all that a value may hold', () => {
    const words = [
      'run',
      '--env',
      'DB_PASSWORD=a b\n"c" d',
      '--env=API_TOKEN=x',
      '-eKEY=x',
      '--label',
      'a.token=x',
    ];
    assert.deepEqual(hideSecrets([...words, '--env', 'PORT=80', 'busybox', 'ENV A_KEY=x B=y']), [
      ...['run', '--env', 'DB_PASSWORD=***', '--env=API_TOKEN=***', '-eKEY=x', '--label', 'a.token=***'],
      ...['--env', 'PORT=80', 'busybox', 'ENV A_KEY=*** B=y'],
    ]);
  });

  test('stay where there is none', () => {
    assert.deepEqual(hideSecrets(['exec', 'web', 'a=b=c', 'DB_PASSWORD=', '=x']), [
      ...['exec', 'web', 'a=b=c', 'DB_PASSWORD=', '=x'],
    ]);
  });

  test('are hidden in a text as far as its quotes tell', () => {
    assert.equal(
      hideSecretsIn(`run -e 'DB_PASSWORD=it'\\''s b' -e "A_KEY=x y" -e TOKEN="a \\" b" -e KEY=x -e A=b img`),
      `run -e 'DB_PASSWORD=***' -e "A_KEY=***" -e TOKEN=*** -e KEY=*** -e A=b img`,
    );
  });
});
