/** Puts the facts of a hover into words. */
import type { HoverFact } from './hover-facts.ts';
import { code, commandLine } from '../../features/inline-code.ts';
import { en } from './phrases/en.ts';
import { nl } from './phrases/nl.ts';
import { renderSmall, sentences } from './hover-text-values.ts';

export type HoverLanguage = 'en' | 'nl';

/** What `phrases/en.ts` says; the compiler holds the other language to it. */
export type Phrases = typeof en;

const phrases: Readonly<Record<HoverLanguage, Phrases>> = { en, nl };

/** Plain Markdown: a paragraph for each fact. What comes from the file stands between backticks and does nothing. */
export function renderFacts(facts: readonly HoverFact[], language: HoverLanguage): string {
  return facts
    .map((fact) => renderFact(fact, phrases[language]))
    .filter((text) => text !== '')
    .join('\n\n');
}

function renderFact(fact: HoverFact, say: Phrases): string {
  switch (fact.kind) {
    case 'variable':
      return renderVariable(fact, say);
    case 'operator':
      return renderOperator(fact, say);
    case 'image':
      return renderImage(fact, say);
    case 'stage':
      return sentences(
        fact.name === undefined
          ? say.stageUnnamed(fact.index, fact.line)
          : say.stage(code(fact.name), fact.index, fact.line),
        fact.base !== undefined && say.stageBase(code(fact.base)),
        fact.total > 1 && (fact.last ? say.stageLast : say.stageOther),
      );
    case 'heredoc':
      return sentences(
        fact.end === undefined
          ? say.heredocOpen(code(fact.name))
          : say.heredoc(code(fact.name), fact.end, fact.lines),
        fact.expand ? (fact.filledBy === 'build' ? say.heredocBuild : say.heredocShell) : say.heredocLiteral,
        fact.chomp && say.heredocTabs,
      );
    case 'runs':
      return fact.form === 'exec'
        ? say.runsExec(code(commandLine(fact.command)))
        : say.runsShell(code(commandLine(fact.command)));
    case 'start':
      return fact.cmdIgnored
        ? say.startIgnored(code(commandLine(fact.command)))
        : say.start(code(commandLine(fact.command)));
    case 'broken-json':
      return say.brokenJson;
    case 'replaced':
      return say.replaced(code(fact.keyword), fact.line);
    case 'words-form':
      return say.wordsForm;
    case 'shell':
      return say.shell(code(commandLine([...fact.command, '…'])));
    case 'flag':
      return sentences(
        fact.choices.length > 0 && say.choices(fact.choices.map(code).join(', ')),
        fact.default !== undefined && say.default(code(fact.default)),
        fact.repeated && say.repeated,
        fact.labs && say.labs,
      );
    case 'mount-key':
      return renderMountKey(fact, say);
    case 'path':
      return renderPath(fact, say);
    case 'source':
      return renderSource(fact, say);
    default:
      return renderSmall(fact, say);
  }
}

type Of<K extends HoverFact['kind']> = Extract<HoverFact, { kind: K }>;
function renderVariable(fact: Of<'variable'>, say: Phrases): string {
  const { name, value, by, filledBy } = fact;
  return sentences(
    value === ''
      ? say.empty(code(name))
      : value === undefined
        ? `${code(name)}.`
        : `${code(name)} = ${code(value)}.`,
    variableOrigin(fact, say),
    filledBy === 'shell' && say.filledByShell,
    by === 'ARG' && value !== undefined && say.overridable(code(`--build-arg ${name}=…`)),
  );
}

function variableOrigin(fact: Of<'variable'>, say: Phrases): string {
  const { value, by, line, stage, taken, global, unseen, known, example = '' } = fact;
  if (known === 'platform' && value === undefined) {
    const declared = line === undefined ? say.platformNeedsArg : say.declaredAt(line);
    return sentences(say.byPlatform(code(example)), declared);
  }
  if (by !== undefined && line !== undefined) {
    return sentences(
      stage === undefined ? say.setAt(code(by), line) : say.setInStage(code(by), line, code(stage)),
      taken !== undefined && say.fromGlobal(taken),
      value === undefined && (by === 'ARG' && taken === undefined ? say.noDefault : say.notKnown),
    );
  }
  if (known === 'proxy') return say.byProxy;
  if (known === 'buildkit') return say.byBuildkit;
  if (unseen !== undefined) return say.unseen(unseen, code(`ARG ${fact.name}`));
  return global ? say.notSetGlobal : say.notSet;
}

function renderOperator({ operator, name, operand, result }: Of<'operator'>, say: Phrases): string {
  const texts: Readonly<Record<string, (name: string, operand: string) => string>> = say.operators;
  const meaning = texts[operator]?.(code(name), code(operand)) ?? say.unknownOperator(code(operator));
  return sentences(meaning, result !== undefined && say.result(code(result)));
}

function renderImage(fact: Of<'image'>, say: Phrases): string {
  const { registry, registryWritten, path, official, tag, digest, full, local } = fact;
  return sentences(
    `${code(full)}.`,
    official ? say.officialImage(code(path)) : say.image(code(path), code(registry)),
    !registryWritten && !official && say.noRegistry,
    digest !== undefined ? say.digest : tag === undefined ? say.noTag : say.tag(code(tag)),
    local && say.local,
  );
}

function renderMountKey(
  { key, synonym, value, required, choices, ...rest }: Of<'mount-key'>,
  say: Phrases,
): string {
  const standard = rest.default;
  return sentences(
    value === undefined ? `${code(key)}.` : `${code(key)} = ${code(value)}.`,
    synonym !== undefined && say.synonym(code(synonym), code(key)),
    required && say.required,
    choices.length > 0 && say.choices(choices.map(code).join(', ')),
    standard && ('value' in standard ? say.default(code(standard.value)) : say.mountDefaults[standard.of]),
  );
}

function renderPath({ role, path, folder }: Of<'path'>, say: Phrases): string {
  if (role === 'workdir') return path === undefined ? say.workdirUnknown : say.workdir(code(path));
  if (path === undefined) return say.destinationUnknown;
  return folder ? say.intoFolder(code(path)) : say.destination(code(path));
}

function renderSource({ from, name = '', path, pattern, archive }: Of<'source'>, say: Phrases): string {
  const places = {
    context: () => (path === '.' ? say.wholeContext : say.fromContext(code(path))),
    stage: () => say.fromStage(code(path), code(name)),
    image: () => say.fromImage(code(path), code(name)),
    url: () => say.fromUrl,
    git: () => say.fromGit,
  };
  return sentences(places[from](), pattern && say.pattern, archive && say.archive);
}
