/** Reads `notes/topics`, checks it and compiles it into bundles. `notes/README.md` describes the form. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionRules } from '../../src/notes/sections.ts';
import { areas, bundleFileName, languages, noteIds } from '../../src/notes/types.ts';
import type { Area, Language, NoteId, Sections, Source, Topic, TopicBundle } from '../../src/notes/types.ts';
import { TopicError, list, onlyFields, plainFences, readTopicFile, text } from './topic-file.ts';
import type { TopicFile } from './topic-file.ts';

const projectFolder = join(import.meta.dirname, '../..');

type SharedFields = Pick<Topic, 'id' | 'keys' | 'sources' | 'documentation' | 'related'>;

/**
 * All topics under a folder, one bundle for each language and area, sorted by id.
 * Throws `TopicError` at the first topic that is malformed, lacks a language or names a topic that is not there.
 */
export function compileNotes(topicsFolder: string): TopicBundle[] {
  for (const name of readdirSync(topicsFolder)) {
    if (!areas.some((area) => area === name)) {
      throw new TopicError(join(topicsFolder, name), 1, `is not an area; the areas are ${areas.join(', ')}`);
    }
  }
  const compiled = areas.map((area) => ({ area, topics: compileArea(topicsFolder, area) }));
  const ids = new Set(compiled.flatMap(({ topics }) => topics.map(({ en }) => en.id)));
  for (const { en, fail } of compiled.flatMap(({ topics }) => topics)) {
    const missing = en.related.findIndex((id) => !ids.has(id) || id === en.id);
    if (missing >= 0) fail(['related', missing], `"${en.related[missing]}" is not another topic`);
  }
  return languages.flatMap((language) =>
    compiled.map(({ area, topics }) => ({ language, area, topics: topics.map((topic) => topic[language]) })),
  );
}

/** Compiles the project's topics into one JSON file for each bundle in a folder, which is made if need be. */
export function writeNotes(outFolder: string): void {
  mkdirSync(outFolder, { recursive: true });
  for (const bundle of compileNotes(join(projectFolder, 'notes/topics'))) {
    writeFileSync(join(outFolder, bundleFileName(bundle.language, bundle.area)), JSON.stringify(bundle));
  }
}

type CompiledTopic = Readonly<Record<Language, Topic>> & Pick<TopicFile, 'fail'>;

function compileArea(topicsFolder: string, area: Area): CompiledTopic[] {
  const folder = join(topicsFolder, area);
  const owners = new Map<string, string>();
  const anyCase = new Map<string, string>();
  return (existsSync(folder) ? readdirSync(folder) : []).toSorted().map((name) => {
    const topic = compileTopic(join(folder, name), `${area}/${name}`);
    topic.en.keys.forEach((key, index) => {
      // A key in capitals is found in any case, another only as it is written: `mount z` is not `mount Z`.
      const capitals = key.toUpperCase();
      const owner = owners.get(key) ?? (key === capitals ? anyCase : owners).get(capitals);
      if (owner !== undefined) topic.fail(['keys', index], `"${key}" is already a key of ${owner}`);
      owners.set(key, topic.en.id);
      anyCase.set(capitals, topic.en.id);
    });
    return topic;
  });
}

function compileTopic(folder: string, id: string): CompiledTopic {
  const english = readTopicFile(join(folder, 'en.md'));
  const dutch = readTopicFile(join(folder, 'nl.md'));
  const shared = readSharedFields(english, id);
  onlyFields(dutch, [], ['title']);
  const sections = { en: readSections(english, 'en'), nl: readSections(dutch, 'nl') };
  requireStressWhereSourced(shared, sections.en, english);
  requireSameShape(sections.en, sections.nl, dutch);
  const topic = (file: TopicFile, language: Language): Topic => ({
    ...shared,
    title: text(file, ['title']),
    summary: readSummary(file),
    sections: mapSections(sections[language], plainFences),
  });
  return { en: topic(english, 'en'), nl: topic(dutch, 'nl'), fail: english.fail };
}

function readSharedFields(file: TopicFile, id: string): SharedFields {
  onlyFields(file, [], ['id', 'title', 'keys', 'sources', 'documentation', 'related']);
  if (file.front['id'] !== id) file.fail(['id'], `id must be "${id}", as the folders say`);
  const documentation = text(file, ['documentation']);
  if (!/^https:\/\/(docs\.docker\.com|github\.com\/moby)\//.test(documentation)) {
    const places = 'https://docs.docker.com/ or https://github.com/moby/';
    file.fail(['documentation'], `documentation must be a page of ${places}`);
  }
  return {
    id,
    keys: list(file, 'keys').map((_, index) => text(file, ['keys', index])),
    sources: list(file, 'sources', 0).map((_, index) => readSource(file, index)),
    documentation,
    related: list(file, 'related').map((_, index) => text(file, ['related', index])),
  };
}

function readSource(file: TopicFile, index: number): Source {
  const path = ['sources', index] as const;
  onlyFields(file, path, ['note', 'section', 'lines']);
  const note = text(file, [...path, 'note']);
  if (!isNoteId(note)) file.fail([...path, 'note'], `note must be one of ${noteIds.join(', ')}`);
  const lines = text(file, [...path, 'lines']);
  if (!/^\d+(-\d+)?(, \d+(-\d+)?)*$/.test(lines)) {
    file.fail([...path, 'lines'], 'lines must be like "12" or "12-18, 30", between quotes');
  }
  return { note, section: text(file, [...path, 'section']), lines };
}

function isNoteId(value: string): value is NoteId {
  return noteIds.some((id) => id === value);
}

function readSummary(file: TopicFile): string {
  const { line, lines } = file.parts[0];
  const summary = lines.join('\n').trim();
  const plain = summary.replace(/`[^`]*`/g, 'code');
  if (!/^[^\n*_[\]<>`.!?]+\.$/.test(plain)) {
    const blank = Math.max(
      lines.findIndex((content) => content !== ''),
      0,
    );
    file.fail(line + blank, 'the summary must be one sentence on one line, with no markup but `code`');
  }
  return summary;
}

function readSections(file: TopicFile, language: Language): Sections {
  const found = new Map<string, string>();
  let next = 0;
  for (const part of file.parts.slice(1)) {
    const open = sectionRules.slice(next);
    const firstRequired = open.findIndex((rule) => !rule.optional);
    const expected = firstRequired < 0 ? open : open.slice(0, firstRequired + 1);
    const rule = expected.find(({ heading }) => heading[language] === part.heading);
    if (rule === undefined) {
      const names = expected.map(({ heading }) => `"## ${heading[language]}"`).join(' or ');
      return file.fail(part.line, `"## ${part.heading}" found where ${names || 'nothing more'} is expected`);
    }
    const content = part.lines.join('\n').trim();
    if (content === '') file.fail(part.line, `"## ${part.heading}" is empty`);
    found.set(rule.name, content);
    next = sectionRules.indexOf(rule) + 1;
  }
  const absent = sectionRules.find(({ name, optional }) => !optional && !found.has(name));
  if (absent !== undefined) file.fail(1, `"## ${absent.heading[language]}" is missing`);
  return Object.fromEntries(found) as unknown as Sections;
}

/** What the notes stress can be told where the notes tell of it, and has to be. */
function requireStressWhereSourced({ sources }: SharedFields, english: Sections, file: TopicFile): void {
  const heading = '"## What the notes stress"';
  if (sources.length > 0 && english.stress === undefined) file.fail(1, `${heading} is missing`);
  if (sources.length === 0 && english.stress !== undefined) {
    file.fail(['sources'], `${heading} needs a source to draw on`);
  }
}

function mapSections(sections: Sections, change: (section: string) => string): Sections {
  const entries = Object.entries(sections).map(([name, section]: [string, string]) => [
    name,
    change(section),
  ]);
  return Object.fromEntries(entries) as Sections;
}

/** Both languages have the same sections with the same blocks in the same order, and the same code. */
function requireSameShape(english: Sections, dutch: Sections, file: TopicFile): void {
  for (const { name, heading } of sectionRules) {
    const [ours, theirs] = [shapeOf(english[name]), shapeOf(dutch[name])];
    const size = Math.max(ours.length, theirs.length);
    for (let at = 0; at < size; at += 1) {
      if (ours[at] === theirs[at]) continue;
      const line = file.parts.find((part) => part.heading === heading.nl)?.line ?? 1;
      const difference = `${theirs[at] ?? 'nothing'} instead of ${ours[at] ?? 'nothing'}`;
      file.fail(line, `"## ${heading.nl}" differs from en.md: ${difference}`);
    }
  }
}

/** The blocks of a section, one by one, and the lines of its code; empty where there is no such section. */
function shapeOf(section: string | undefined): string[] {
  const shape: string[] = [];
  let code: string | undefined;
  let previous = '';
  for (const line of section?.split('\n') ?? []) {
    if (line.startsWith('```')) {
      shape.push(code === undefined ? line : 'end of code');
      code = code === undefined ? line.slice(3) : undefined;
    } else if (code !== undefined) {
      // A form has placeholders in the reader's language, and so have comments; the rest is the same program.
      if (code !== 'text' && !line.startsWith('#')) shape.push(line);
    } else if (/^(- |\|)/.test(line)) {
      shape.push(line.startsWith('|') ? 'table row' : 'list item');
    } else if (line !== '' && previous === '') {
      shape.push('paragraph');
    }
    previous = line;
  }
  return shape;
}
