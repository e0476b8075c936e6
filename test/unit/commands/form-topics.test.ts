import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../../scripts/lib/paths.ts';
import { commitFields } from '../../../src/commands/containers/commit-form.ts';
import { runFields } from '../../../src/commands/containers/run-form.ts';
import { limitFields } from '../../../src/commands/containers/run-form-limits.ts';
import {
  commitTopics,
  limitTopics,
  networkTopics,
  runTopics,
  volumeTopics,
  withTopics,
} from '../../../src/commands/form-topics.ts';
import { networkFields } from '../../../src/commands/networks/network-form.ts';
import { volumeFields } from '../../../src/commands/volumes/volume-form.ts';
import type { Group } from '../../../src/panels/form/form.ts';
import { networksEn } from '../../../src/ui/messages/networks-en.ts';
import { runEn } from '../../../src/ui/messages/run-en.ts';
import { volumesEn } from '../../../src/ui/messages/volumes-en.ts';

const nothing = { images: [], volumes: [], networks: [], image: { env: [] } };

const forms: readonly [string, readonly Group[], Readonly<Record<string, string>>][] = [
  ['a new container', runFields(runEn, nothing), { ...runTopics, ...limitTopics }],
  ['limits', [{ title: '', fields: limitFields(runEn) }], limitTopics],
  ['an image of a container', commitFields(runEn, 'web'), commitTopics],
  ['a new volume', volumeFields(volumesEn, []), volumeTopics],
  ['a new network', networkFields(networksEn, []), networkTopics],
];

for (const [name, groups, topics] of forms) {
  describe(`the form of ${name}`, () => {
    const fields = withTopics(groups, topics).flatMap((group) => group.fields);

    test('each field leads to a topic that there is, in both languages', () => {
      for (const { key, topic = '' } of fields) {
        for (const language of ['en', 'nl'])
          assert.ok(existsSync(join(root, 'notes/topics', topic, `${language}.md`)), `${key}: ${topic}`);
      }
    });

    test('and no topic is for a field that is not in it', () => {
      const keys = fields.map(({ key }) => key);
      assert.deepEqual(
        Object.keys(topics).filter((key) => !keys.includes(key)),
        [],
      );
    });
  });
}
