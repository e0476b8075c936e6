/** Puts the facts of a hover into words. */

import { renderFacts as renderDockerfileFacts } from '../../dockerfile/features/hover-text.ts';
import { code, commandLine } from '../../features/inline-code.ts';
import { en } from '../phrases/en.ts';
import { nl } from '../phrases/nl.ts';
import type { Contents, HoverFact } from './hover-facts.ts';
import { renderAmount } from './hover-text-amounts.ts';
import { renderNamed } from './hover-text-names.ts';
import { sentences } from '../../dockerfile/features/hover-text-values.ts';
import { enumerate, owner } from './hover-text-parts.ts';
import { renderSource } from './hover-text-sources.ts';

export type HoverLanguage = 'en' | 'nl';

/** What `phrases/en.ts` says; the compiler holds the other language to it. */
export type Phrases = typeof en;

const phrases: Readonly<Record<HoverLanguage, Phrases>> = { en, nl };

/** Plain Markdown: a paragraph or a list for each fact. What comes from the file stands between backticks and does nothing. */
export function renderFacts(facts: readonly HoverFact[], language: HoverLanguage): string {
  const texts = facts
    .map((fact) => renderFact(fact, phrases[language], language))
    .filter((text) => text !== '');
  return [...new Set(texts)].join('\n\n');
}

function renderFact(fact: HoverFact, say: Phrases, language: HoverLanguage): string {
  switch (fact.kind) {
    case 'docker':
      return renderDockerfileFacts([fact.fact], language);
    case 'meaning':
      return say.meanings[fact.meaning];
    case 'service':
    case 'network':
    case 'volume':
    case 'file':
    case 'model':
    case 'project':
      return renderNamed(fact, say);
    case 'bytes':
    case 'unlimited':
    case 'duration':
    case 'retries':
    case 'cpus':
    case 'count':
    case 'mode':
    case 'limit':
    case 'pull-every':
    case 'port':
    case 'exposed':
      return renderAmount(fact, say);
    case 'mount':
    case 'build-source':
    case 'dockerfile':
    case 'stage':
    case 'env-file':
    case 'path':
    case 'include':
    case 'extends':
    case 'volumes-from':
    case 'device':
      return renderSource(fact, say);
    case 'variable':
      return renderVariable(fact, say);
    case 'environment':
      return renderEnvironment(fact, say);
    case 'command':
      return renderCommand(fact, say);
    default:
      return renderRest(fact, say);
  }
}

type Of<K extends HoverFact['kind']> = Extract<HoverFact, { kind: K }>;
type Rest = Exclude<
  HoverFact,
  | Parameters<typeof renderNamed>[0]
  | Parameters<typeof renderAmount>[0]
  | Parameters<typeof renderSource>[0]
  | Of<'docker' | 'meaning' | 'variable' | 'environment' | 'command'>
>;

function renderRest(fact: Rest, say: Phrases): string {
  switch (fact.kind) {
    case 'user':
      if (/^(root|0)$/.test(fact.user)) return say.rootUser;
      return say.user(code(fact.user), fact.group === undefined ? undefined : code(fact.group));
    case 'dependency':
      return sentences(
        say.dependency(code(fact.service)),
        conditionText(fact.condition, say),
        fact.restart && say.dependencyRestart,
        fact.optional && say.dependencyOptional,
      );
    case 'shares': {
      return say.shares[fact.what](owner(fact, say));
    }
    case 'declared':
      return fact.names.length > 0 ? say.declaredNames(fact.names.length, enumerate(fact.names, say)) : '';
    case 'network-alias':
      return say.networkAlias(code(fact.name), code(fact.network));
    case 'hostname':
      return say.hostname(code(fact.name));
    case 'failures':
      return say.failures(fact.count);
    case 'working-folder':
      return say.workingFolder(code(fact.path));
    case 'link':
      return say.link(code(fact.service), code(fact.alias));
    case 'health-test':
      return say.healthForms[fact.form](code(commandText(fact)));
    case 'constraint':
      return fact.equal
        ? say.constraint(code(fact.label), code(fact.value))
        : say.constraintNot(code(fact.label), code(fact.value));
    case 'host':
      return fact.address === 'host-gateway'
        ? say.hostGateway(code(fact.host))
        : say.host(code(fact.host), code(fact.address));
    case 'dns':
      return say.dns(code(fact.address));
    case 'label':
      return say.label(code(fact.name), code(fact.value));
    case 'profile':
      return sentences(
        say.profile(code(`docker compose --profile ${fact.name}`)),
        fact.services.length > 0 && say.profileServices(enumerate(fact.services, say)),
      );
    case 'anchor':
      return sentences(
        say.anchor(code(fact.name)),
        contents(fact.holds, say),
        fact.uses.length === 0
          ? say.anchorUnused
          : say.anchorUses(enumerate(fact.uses, say, (line) => say.line(line))),
      );
    case 'alias':
      return fact.line === undefined
        ? say.aliasUnknown(code(fact.name))
        : sentences(say.alias(code(fact.name), fact.line), fact.holds && contents(fact.holds, say));
    case 'merge':
      return sentences(
        say.merge,
        fact.keys.length > 0 ? say.bringsIn(enumerate(fact.keys, say)) : say.bringsNothing,
        fact.own.length > 0 && say.mergeOwn(enumerate(fact.own, say)),
      );
    case 'dollar':
      return say.dollar;
    case 'malformed':
      return say.malformed;
    case 'whole':
      return say.whole(code(fact.value));
    case 'version':
      return say.version;
    case 'extension':
      return say.extension;
    case 'reset':
      return say.reset;
    case 'override-tag':
      return say.overrideTag;
    case 'replaces':
      return say.replaces(code(fact.value), say.place(code(fact.file), fact.line));
    case 'replaced':
      return say.replaced(code(fact.value), say.place(code(fact.file), fact.line));
  }
}

function conditionText(condition: string, say: Phrases): string {
  const meaning = Object.entries(say.meanings).find(([key]) => key === `condition ${condition}`);
  return meaning?.[1] ?? say.conditionOf(code(condition));
}

function commandText({ form, command }: Of<'health-test'>): string {
  return form === 'shell' ? command.join(' ') : commandLine(command);
}

function contents({ keys, items, text }: Contents, say: Phrases): string {
  if (keys) return keys.length > 0 ? say.keys(enumerate(keys, say)) : '';
  if (items !== undefined) return say.items(items);
  return say.value(code(text ?? ''));
}

function renderVariable(fact: Of<'variable'>, say: Phrases): string {
  const { name, operator = '', operand, result, why } = fact;
  // docker compose's own words, where the file gives none.
  const own = operand === '' && operator.endsWith('?');
  const message = code(own ? `required variable ${name} is missing a value` : operand);
  return sentences(
    say.operators[operator]?.(code(name), message) ?? say.variable(code(name)),
    result !== undefined && why !== 'empty' && (result === '' ? say.hereEmpty : say.here(code(result))),
    whyText(fact, say),
  );
}

function whyText({ why, file = '', line, operator }: Of<'variable'>, say: Phrases): string {
  if (why === 'file') return say.why.file(line === undefined ? code(file) : say.place(code(file), line));
  if (why === 'default' && operator === ':-') return say.why.defaultEmpty;
  return say.why[why];
}

function renderEnvironment(fact: Of<'environment'>, say: Phrases): string {
  const { name, value, from, file, line, build } = fact;
  if (from === 'passed') {
    return sentences(
      say.passed(code(name)),
      value === undefined
        ? build
          ? say.passedNothingBuild
          : say.passedNothing
        : say.passedValue(code(value)),
      file !== undefined && say.from(code(file), line),
    );
  }
  if (value === undefined || value === '') return say.environmentEmpty(code(name));
  return build ? say.buildArgument(code(name), code(value)) : say.environment(code(name), code(value));
}

function renderCommand({ key, form, words, dropped }: Of<'command'>, say: Phrases): string {
  if (form === 'none') return say.commandNone[key];
  if (form === 'empty') return say.commandEmpty[key];
  if (form === 'broken') return say.commandBroken;
  return sentences(
    say.commands[key](code(commandLine(words))),
    form === 'text' ? say.splitText : say.listForm,
    dropped !== undefined && say.dropped(code(dropped)),
  );
}
