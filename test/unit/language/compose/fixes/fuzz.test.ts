import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import { links } from '../../../../../src/language/compose/features/links.ts';
import { fixAll, fixesFor } from '../../../../../src/language/compose/fixes/index.ts';
import { refactoringsAt } from '../../../../../src/language/compose/fixes/refactorings.ts';
import { silenced } from '../../../../../src/language/compose/ignore.ts';
import { applied, type Edit } from '../../../../../src/language/edits.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { breakCompose, composeSamples } from '../../../../fixtures/fuzz-compose.ts';
import { randomNumbers } from '../../../../fixtures/fuzz.ts';
import { projectOf } from '../project/files.ts';

function areApart(edits: readonly Edit[], length: number): boolean {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.every(({ span }, index) => {
    const next = sorted[index + 1]?.span.start ?? length;
    return span.start >= 0 && span.start <= span.end && span.end <= next;
  });
}

test('whatever is written: edits lie within the text and apart, and nothing throws', async () => {
  const random = randomNumbers(7);
  for (let done = 0; done < 600; done++) {
    const text = breakCompose(composeSamples[done % composeSamples.length] ?? '', random, 1 + (done % 4));
    const project = await projectOf({ 'compose.yaml': text }, 'compose.yaml');
    const path = '/w/compose.yaml';
    const findings = checkCompose(project, path);
    const isSilenced = silenced(parseYaml(text));
    links(project, path);
    assert.ok(areApart(fixAll(project, path, findings), text.length), text);
    for (const finding of findings) {
      isSilenced(finding);
      for (const { title, edits } of fixesFor(project, path, finding)) {
        assert.ok(areApart(edits, text.length), `${title.en}\n${text}`);
        assert.notEqual(applied(text, edits), text, `${title.en}\n${text}`);
      }
    }
    for (let cursor = 0; cursor < text.length; cursor += 37) {
      for (const { title, edits } of refactoringsAt(project, path, cursor)) {
        assert.ok(areApart(edits, text.length), `${title.en}\n${text}`);
        const errors = parseYaml(applied(text, edits)).errors.length;
        assert.equal(errors, 0, `${title.en} at ${cursor}\n${text}`);
      }
    }
  }
});
