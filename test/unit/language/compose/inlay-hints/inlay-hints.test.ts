import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderFacts } from '../../../../../src/language/compose/features/hover-text.ts';
import { inlayHints } from '../../../../../src/language/compose/features/inlay-hints.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';
import { type Files, machine, pathOf } from '../hover/tell.ts';

interface Shown {
  /** The text with each hint in `«…»` where it stands. */
  readonly text: string;
  readonly tooltips: readonly string[];
}

async function show(
  text: string,
  files: Files = {},
  name = 'compose.yaml',
  span = { start: 0, end: text.length },
): Promise<Shown> {
  const project = await loadProject(pathOf(name), machine({ ...files, [name]: text }, { HOST: 'h' }));
  const hints = inlayHints(project, pathOf(name), span);
  let shown = '';
  let at = 0;
  for (const { offset, label } of hints) {
    shown += `${text.slice(at, offset)}«${label}»`;
    at = offset;
  }
  return { text: shown + text.slice(at), tooltips: hints.map(({ tooltip }) => renderFacts(tooltip, 'en')) };
}

describe('inlay hints', () => {
  it('show what a variable is here', async () => {
    const { text, tooltips } = await show(
      'services:\n  a:\n    image: x:${TAG:-latest}-$HOST\n    hostname: ${NO}\n    user: ${NO:?stop}\n',
      { '.env': 'TAG=1\n' },
    );
    assert.equal(
      text,
      'services:\n  a:\n    image: x:${TAG:-latest}«= 1»-$HOST«= h»\n    hostname: ${NO}«= ""»\n    user: ${NO:?stop}\n',
    );
    assert.match(tooltips[0] ?? '', /set in `\.env`, line 1/);
  });

  it('mask what looks secret, also in the default of another', async () => {
    const { text, tooltips } = await show(
      'services: {a: {image: x, command: "${DB_PASSWORD} ${NO:-$DB_PASSWORD}"}}\n',
      { '.env': 'DB_PASSWORD=hunter2\n' },
    );
    assert.equal(text.match(/«= ••••••»/g)?.length, 2);
    assert.doesNotMatch(text + tooltips.join(), /hunter2/);
  });

  it('cut what is long', async () => {
    const { text } = await show('services: {a: {image: "$L"}}\n', { '.env': `L=${'x'.repeat(100)}\n` });
    assert.match(text, /«= x{39}…»/);
  });

  it('show what a merge key and an alias bring in', async () => {
    const { text, tooltips } = await show(
      'x-a: &a {restart: always, init: true, tty: true, user: me, cpus: 1, dns: 1.1.1.1}\nx-i: &i nginx\nservices:\n  a:\n    <<: *a\n    image: *i\n    init: false\n',
    );
    assert.match(text, /<<: \*a«\+ restart, tty, user, cpus, dns»\n    image: \*i«= nginx»/);
    assert.match(tooltips[0] ?? '', /Also set here, which wins as a whole: `init`/);
  });

  it('shorten a long list of keys', async () => {
    const { text, tooltips } = await show(
      'x-a: &a {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1}\nservices:\n  a:\n    <<: *a\n    image: x\n',
    );
    assert.match(text, /«\+ a, b, c, d \+3»/);
    assert.match(tooltips[0] ?? '', /`f` and `g`/);
  });

  it('show what is extended', async () => {
    const { text } = await show(
      'services:\n  a:\n    extends:\n      file: base.yaml\n      service: b\n    init: true\n  c:\n    extends: a\n',
      { 'base.yaml': 'services: {b: {image: x, init: false, tty: true}}\n' },
    );
    assert.match(text, /extends:«\+ image, tty»\n/);
    assert.match(text, /extends: a«\+ init»\n/);
  });

  it('show what another file replaces, in both', async () => {
    const base = 'services:\n  a:\n    image: x:1\n    init: true\n';
    const override = 'services:\n  a:\n    image: x:2\n    init: true\n';
    const over = await show(override, { 'compose.yaml': base }, 'compose.override.yaml');
    assert.equal(over.text, 'services:\n  a:\n    image: x:2«was x:1»\n    init: true\n');
    assert.match(over.tooltips[0] ?? '', /Replaces `x:1` of `compose\.yaml`, line 3/);
    const under = await show(base, { 'compose.override.yaml': override });
    assert.match(under.text, /image: x:1«→ x:2»/);
  });

  it('are told for the lines that are asked for', async () => {
    const text = 'services:\n  a: {image: $HOST}\n  b: {image: $HOST}\n';
    const start = text.indexOf('  b:');
    const { text: shown } = await show(text, {}, 'compose.yaml', { start, end: text.length });
    assert.equal(shown, 'services:\n  a: {image: $HOST}\n  b: {image: $HOST«= h»}\n');
  });
});
