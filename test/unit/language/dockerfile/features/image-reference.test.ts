import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullName, readImageReference } from '../../../../../src/language/dockerfile/image-reference.ts';

/** Registry, namespace, repository, tag and digest; a dash for what is not there. */
function parts(text: string): string {
  const image = readImageReference(text);
  if (!image) return '';
  const { registry, namespace, repository, tag, digest } = image;
  return [registry, namespace, repository, tag, digest].map((part) => part?.text ?? '-').join(' ');
}

describe('the name of an image', () => {
  it('is taken apart', () => {
    assert.equal(parts('python'), '- - python - -');
    assert.equal(parts('python:3.12-slim'), '- - python 3.12-slim -');
    assert.equal(parts('acme/web:1'), '- acme web 1 -');
    assert.equal(parts('ghcr.io/acme/team/web@sha256:ab'), 'ghcr.io acme/team web - sha256:ab');
    assert.equal(parts('web:1@sha256:ab'), '- - web 1 sha256:ab');
  });

  it('tells a registry by its dot, its port or its name', () => {
    assert.equal(parts('localhost:5000/web'), 'localhost:5000 - web - -');
    assert.equal(parts('localhost/web'), 'localhost - web - -');
    assert.equal(parts('registry:2'), '- - registry 2 -');
  });

  it('may hold variables', () => {
    assert.equal(parts('${REG:-x.io/a}/web:${V:-1.2}-slim'), '- ${REG:-x.io/a} web ${V:-1.2}-slim -');
    assert.equal(parts('python:$V'), '- - python $V -');
  });

  it('may be half written', () => {
    assert.equal(parts(''), '');
    assert.equal(parts('python:'), '- - python  -');
    assert.equal(parts('acme/'), '- acme  - -');
    assert.equal(parts('web@'), '- - web - ');
  });

  it('knows where its parts stand', () => {
    const image = readImageReference('acme/web:1', 5);
    assert.deepEqual(image?.repository.span, { start: 10, end: 13 });
    assert.deepEqual(image?.tag?.span, { start: 14, end: 15 });
  });

  it('is given in full', () => {
    const full = (text: string): string => fullName(readImageReference(text)!);
    assert.equal(full('python'), 'docker.io/library/python:latest');
    assert.equal(full('docker.io/python:3'), 'docker.io/library/python:3');
    assert.equal(full('acme/web@sha256:ab'), 'docker.io/acme/web@sha256:ab');
    assert.equal(full('quay.io/web'), 'quay.io/web:latest');
  });
});
