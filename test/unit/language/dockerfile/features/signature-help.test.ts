import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signatureHelpAt } from '../../../../../src/language/dockerfile/features/signature-help.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { marked } from './assist-helpers.ts';

/** The form that fits, and in it the part that comes now between « and ». */
function form(written: string, language: 'en' | 'nl' = 'en'): string | undefined {
  const { text, offset } = marked(written);
  const help = signatureHelpAt(parseDockerfile(text), offset, language);
  const signature = help?.signatures[help.activeSignature];
  const parameter = signature?.parameters[help?.activeParameter ?? 0];
  if (!signature || !parameter) return undefined;
  const [start, end] = parameter.label;
  return `${signature.label.slice(0, start)}«${signature.label.slice(start, end)}»${signature.label.slice(end)}`;
}

describe('signature help', () => {
  it('follows FROM', () => {
    assert.equal(form('FROM |'), 'FROM [--platform=…] «<image>» [AS <name>]');
    assert.equal(form('FROM --pl| a'), 'FROM «[--platform=…]» <image> [AS <name>]');
    assert.equal(form('FROM a AS b|'), 'FROM [--platform=…] <image> «[AS <name>]»');
  });

  it('tells the exec form from the shell form', () => {
    assert.equal(form('FROM a\nCMD |'), 'CMD «["<program>",» "<argument>", …]');
    assert.equal(form('FROM a\nCMD ["a", |'), 'CMD ["<program>", «"<argument>", …]»');
    assert.equal(form('FROM a\nCMD py|'), 'CMD «<command>»');
  });

  it('tells sources from the destination', () => {
    assert.match(form('FROM a\nCOPY a|') ?? '', /«<source> …» <destination>$/);
    assert.match(form('FROM a\nCOPY a |') ?? '', /<source> … «<destination>»$/);
    assert.match(form('FROM a\nCOPY a b| c') ?? '', /«<source> …»/);
    assert.match(form('FROM a\nCOPY --from=|') ?? '', /^COPY «\[--from=/);
    assert.match(form('FROM a\nCOPY <<E|') ?? '', /«<<EOF» <destination>$/);
  });

  it('shows the keys of a mount', () => {
    assert.match(
      form('FROM a\nRUN --mount=type=cache,target=|') ?? '',
      /^--mount=type=cache«,target=<destination>»\[,id=/,
    );
    assert.match(form('FROM a\nRUN --mount=type=cache,target=/x,|') ?? '', /«\[,id=<name>\]»/);
    assert.match(form('FROM a\nRUN --mount=type=|') ?? '', /^--mount=«type=bind»/);
  });

  it('knows the trigger of ONBUILD', () => {
    assert.equal(form('FROM a\nONBUILD |'), 'ONBUILD «<instruction>» <argument> …');
    assert.equal(form('FROM a\nONBUILD WORKDIR |'), 'WORKDIR «<folder>»');
  });

  it('knows both health checks', () => {
    assert.equal(form('FROM a\nHEALTHCHECK NO|'), 'HEALTHCHECK «NONE»');
    assert.match(form('FROM a\nHEALTHCHECK --int|') ?? '', /^HEALTHCHECK «\[--interval=…\]/);
  });

  it('speaks Dutch', () => {
    assert.equal(form('FROM a\nEXPOSE |', 'nl'), 'EXPOSE «<poort>[/<protocol>] …»');
  });

  it('is silent at keywords, in comments and in heredocs', () => {
    for (const text of ['FR|OM a', '# c|', 'FROM a\nRUN <<EOF\nx|\nEOF', 'FROM a\n|', 'FROM a\nNOPE x|']) {
      assert.equal(form(text), undefined, text);
    }
  });
});
