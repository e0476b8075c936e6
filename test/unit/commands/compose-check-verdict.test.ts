import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Verdict, verdictOf } from '../../../src/commands/compose-check-verdict.ts';
import { placeOfMessage } from '../../../src/language/compose/oracle-message.ts';
import { projectOf } from '../language/compose/project/files.ts';

/** How docker compose's error, or none, fits with what we say of a file. */
async function verdict(text: string, error?: string): Promise<Verdict> {
  const project = await projectOf({ 'compose.yaml': text }, 'compose.yaml');
  return verdictOf(
    project,
    error === undefined ? undefined : placeOfMessage(project, { kind: 'error', text: error }),
  );
}

const fine = 'services:\n  web:\n    image: nginx:1.27\n';

test('both accept a project', async () => {
  assert.deepEqual(await verdict(fine), { kind: 'bothAccept' });
});

test('both refuse it for the same reason, told at the same place', async () => {
  const error = "validating /w/compose.yaml: services.web additional properties 'prots' not allowed";
  assert.deepEqual(await verdict(`${fine}    prots: []\n`, error), { kind: 'sameError' });
});

test('what we tell more softly, and docker compose as an error, is the same too', async () => {
  const error = 'env file /w/web.env not found: stat /w/web.env: no such file or directory';
  assert.deepEqual(await verdict(`${fine}    env_file: web.env\n`, error), { kind: 'sameError' });
});

test('docker compose tells another error than ours', async () => {
  const error = 'service "web" refers to undefined volume data: invalid compose project';
  const text = `${fine}    volumes: ["x:/y"]\n    networks: [front]\nvolumes: {x: {}}\n`;
  assert.deepEqual(await verdict(text, error.replace('data', 'x')), { kind: 'otherError', count: 1 });
});

test('only docker compose refuses it', async () => {
  assert.deepEqual(await verdict(fine, 'services.web.image: it has never been seen'), {
    kind: 'onlyCompose',
  });
});

test('only Dockyard refuses it, or does so before it is started', async () => {
  assert.deepEqual(await verdict(`${fine}    prots: []\n`), { kind: 'onlyDockyard', count: 1 });
  const twice = `${fine}    ports: ["80:80"]\n  api:\n    image: nginx:1.27\n    ports: ["80:81"]\n`;
  assert.deepEqual(await verdict(twice), { kind: 'onlyWhenStarted', count: 1 });
});
