/** Every fix for every broken file of the fixtures does what it is for. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { test } from 'node:test';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import type { Finding } from '../../../../../src/language/compose/finding.ts';
import { fixesFor } from '../../../../../src/language/compose/fixes/index.ts';
import { applied } from '../../../../../src/language/edits.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { type Files, projectOf } from '../project/files.ts';

const root = 'test/fixtures/compose-broken';

/** Each file with those of its folder, unless it is one of the many that stand alone. */
function* cases(): Generator<{ name: string; entry: string; files: Files }> {
  for (const path of globSync(`${root}/*.yaml`)) {
    const entry = basename(path);
    yield { name: entry, entry, files: { [entry]: readFileSync(path, 'utf8') } };
  }
  for (const path of globSync(`${root}/*/*.yaml`)) {
    const folder = dirname(path);
    if (basename(folder) === 'valid') continue;
    const all = globSync(`${folder}/**/*`, { withFileTypes: true }).filter((each) => each.isFile());
    const files = all.map(({ parentPath, name }) => {
      const file = `${parentPath}/${name}`;
      return [relative(folder, file), readFileSync(file, 'utf8')] as const;
    });
    yield { name: relative(root, path), entry: basename(path), files: Object.fromEntries(files) };
  }
}

function count(findings: readonly Finding[], code: string): number {
  return findings.filter((each) => each.code === code).length;
}

let offered = 0;
const withFix = new Set<string>();

for (const { name, entry, files } of cases()) {
  test(`what is offered for ${name} helps`, async () => {
    const text = files[entry] ?? '';
    const path = `/w/${entry}`;
    const project = await projectOf(files, entry);
    const before = checkCompose(project, path);
    for (const finding of before) {
      for (const { title, edits, kind } of fixesFor(project, path, finding)) {
        assert.ok(title.en !== '' && title.nl !== '' && edits.length > 0);
        const after = applied(text, edits);
        const changed = await projectOf({ ...files, [entry]: after }, entry);
        const found = checkCompose(changed, path);
        const said = `${finding.code}: ${title.en}\n${after}`;
        assert.ok(parseYaml(after).errors.length <= parseYaml(text).errors.length, said);
        for (const error of found.filter((each) => each.kind === 'error')) {
          assert.ok(count(found, error.code) <= count(before, error.code), `${error.code} is new. ${said}`);
        }
        if (kind === 'ignore') continue;
        assert.ok(count(found, finding.code) < count(before, finding.code), said);
        offered++;
        withFix.add(finding.code);
      }
    }
  });
}

test('there are fixes for most rules', () => {
  assert.ok(offered > 280, `${offered} fixes`);
  assert.ok(withFix.size > 85, `${withFix.size} rules: ${[...withFix].sort().join(' ')}`);
});
