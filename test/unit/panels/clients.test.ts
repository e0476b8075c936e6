/** The scripts of pages: small, and without anything of the other side. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build, type Metafile } from 'esbuild';
import { root } from '../../../scripts/lib/paths.ts';

for (const name of ['form', 'sheet']) {
  describe(`the page of a ${name}`, () => {
    let metafile: Metafile;

    before(async () => {
      ({ metafile } = await build({
        absWorkingDir: root,
        entryPoints: [`src/panels/${name}/client/main.ts`],
        bundle: true,
        minify: true,
        platform: 'browser',
        outfile: `${name}.js`,
        write: false,
        metafile: true,
      }));
    });

    test('is less than 25 KB', () => {
      const size = metafile.outputs[`${name}.js`]?.bytes ?? Infinity;
      assert.ok(size < 25 * 1024, `it is ${size} bytes`);
    });

    test('is made of what a page may have: its protocol and its words', () => {
      const allowed = [`src/panels/${name}/`, 'src/panels/client/', 'src/ui/messages/pages-'];
      const others = Object.keys(metafile.inputs).filter(
        (file) => !allowed.some((folder) => file.startsWith(folder)),
      );
      assert.deepEqual(others, []);
    });

    test('never takes text for HTML', () => {
      const text = Object.keys(metafile.inputs).map((file) => readFileSync(join(root, file), 'utf8'));
      assert.doesNotMatch(text.join('\n'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML/);
    });
  });
}
