/** The forms of the instruction that is being written, and which part of it comes now. */
import { type Form, formsOf, type PartName } from '../facts/forms.ts';
import { type MountKey, mountKeysOf, type MountType } from '../facts/mounts.ts';
import type { Dockerfile } from '../syntax.ts';
import { type Cursor, isAmongFlags, placeAt, plainWords } from './cursor.ts';
import { type MountField, mountFieldAt } from './mount-cursor.ts';
import { en } from './phrases/forms-en.ts';
import { nl } from './phrases/forms-nl.ts';
import { topic, type TopicKey } from './topics.ts';

export interface SignatureData {
  readonly signatures: readonly Signature[];
  /** Place in `signatures` of the form that fits what is written. */
  readonly activeSignature: number;
  /** Place in the parameters of that form. */
  readonly activeParameter: number;
  /** What explains the whole. */
  readonly topic: TopicKey;
}

export interface Signature {
  readonly label: string;
  readonly parameters: readonly SignatureParameter[];
}

export interface SignatureParameter {
  /** Where in the label it stands: first character, and the one behind the last. */
  readonly label: [number, number];
  readonly documentation: string;
}

/** What `phrases/forms-en.ts` says; the compiler holds the other language to it. */
export type FormPhrases = typeof en;

const phrases: Readonly<Record<'en' | 'nl', FormPhrases>> = { en, nl };

/** Undefined at keywords, in comments and in the bodies of heredocs. */
export function signatureHelpAt(
  file: Dockerfile,
  offset: number,
  language: 'en' | 'nl',
): SignatureData | undefined {
  const place = placeAt(file, offset);
  if (place.kind === 'keyword' && place.onbuild) return help('ONBUILD', 0, 'instruction', phrases[language]);
  if (place.kind !== 'argument') return undefined;
  const { cursor } = place;
  const mount = isAmongFlags(cursor) && cursor.at.keyword === 'RUN' ? mountFieldAt(cursor.word) : undefined;
  if (mount?.type) return mountHelp(mount, mount.type, phrases[language]);
  const { keyword } = cursor.at;
  const forms = formsOf(keyword);
  if (forms.length === 0) return undefined;
  const active = Math.max(
    0,
    forms.findIndex(({ form }) => form === formOf(cursor)),
  );
  return help(keyword, active, partOf(cursor), phrases[language]);
}

function help(keyword: string, active: number, part: PartName, say: FormPhrases): SignatureData {
  const forms = formsOf(keyword);
  const parameter = forms[active]?.parts.findIndex((each) => each.part === part) ?? 0;
  return {
    signatures: forms.map((each) => signature(keyword, each, say)),
    activeSignature: active,
    activeParameter: Math.max(0, parameter),
    topic: topic(keyword),
  };
}

function signature(keyword: string, { parts }: Form, say: FormPhrases): Signature {
  return join(
    keyword,
    ' ',
    parts.map(({ part, text }) => ({ text: inWords(text, say), documentation: say.parts[part] })),
  );
}

function inWords(text: string, say: FormPhrases): string {
  const words: Readonly<Record<string, string>> = say.words;
  return text.replace(/\{(\w+)\}/g, (_, word: string) => `<${words[word] ?? word}>`);
}

function join(
  head: string,
  separator: string,
  parts: readonly { readonly text: string; readonly documentation: string }[],
): Signature {
  let label = head;
  const parameters = parts.map(({ text, documentation }): SignatureParameter => {
    const start = label.length + separator.length;
    label += separator + text;
    return { label: [start, label.length], documentation };
  });
  return { label, parameters };
}

/** The form that the text up to the cursor has begun. */
function formOf(cursor: Cursor): Form['form'] {
  const words = [...plainWords(cursor), cursor.word].filter((word) => !word.startsWith('--'));
  const first = words[0] ?? '';
  if (cursor.at.keyword === 'HEALTHCHECK') return /^n/i.test(first) ? 'none' : 'plain';
  if (first.startsWith('[')) return 'json';
  if (first.startsWith('<<')) return 'heredoc';
  // Before anything is written the form that is to be preferred comes first.
  return first === '' ? (formsOf(cursor.at.keyword)[0]?.form ?? 'plain') : 'plain';
}

/** The part that the cursor is at. */
function partOf(cursor: Cursor): PartName {
  const { at, word, offset } = cursor;
  const words = plainWords(cursor);
  const flag = isAmongFlags(cursor) && word.startsWith('-');
  switch (at.keyword) {
    case 'FROM':
      return flag ? 'platform' : words.length === 0 ? 'image' : 'asName';
    case 'RUN':
      if (flag) return 'runFlags';
      return commandPart(cursor);
    case 'HEALTHCHECK':
      if (flag) return 'healthFlags';
      return formOf(cursor) === 'none' ? 'none' : 'command';
    case 'COPY':
    case 'ADD': {
      if (flag) return 'copyFlags';
      const more = at.words.some(({ span }) => span.start > offset);
      if (formOf(cursor) === 'heredoc') return words.length === 0 ? 'script' : 'destination';
      return words.length === 0 || more ? 'sources' : 'destination';
    }
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return commandPart(cursor);
    default:
      return formsOf(at.keyword)[0]?.parts[0]?.part ?? 'argument';
  }
}

function commandPart(cursor: Cursor): PartName {
  const form = formOf(cursor);
  if (form === 'heredoc') return 'script';
  if (form !== 'json') return 'command';
  return cursor.left.includes(',') ? 'arguments' : 'program';
}

/** The keys of a mount, in the order in which they mostly come. */
function mountHelp(field: MountField, type: MountType, say: FormPhrases): SignatureData {
  const keys = mountKeysOf(type);
  const first = { text: `type=${type}`, documentation: say.mountType };
  const parts = keys.map((each) => ({
    text: mountPart(each, say),
    documentation: each.required ? say.mountRequired : say.mountOptional,
  }));
  const active = keys.findIndex(({ key, synonyms }) => key === field.key || synonyms.includes(field.key));
  const next = keys.findIndex(
    ({ key, synonyms }) => ![key, ...synonyms].some((name) => field.keys.includes(name)),
  );
  const atType = field.key === 'type' || !field.typed;
  return {
    signatures: [join('--mount=', '', separated([first, ...parts]))],
    activeSignature: 0,
    activeParameter: active >= 0 ? active + 1 : atType ? 0 : next + 1,
    topic: topic(`mount ${type}`),
  };
}

function separated<T extends { readonly text: string }>(parts: readonly T[]): T[] {
  return parts.map((part, index) => {
    if (index === 0) return part;
    const text = part.text.startsWith('[') ? `[,${part.text.slice(1)}` : `,${part.text}`;
    return { ...part, text };
  });
}

function mountPart({ key, value, bare, required }: MountKey, say: FormPhrases): string {
  const text = bare ? key : `${key}=${inWords(say.mountValues[value], say)}`;
  return required ? text : `[${text}]`;
}
