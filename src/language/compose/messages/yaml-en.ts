/** What is said of text that is not YAML, in English. The arguments are those of the finding. */

import type { YamlRule } from '../rules.ts';
import { type Sentence, short } from './sentence.ts';

export const yamlEn: Readonly<Record<YamlRule, Sentence>> = {
  'yaml-tab-indent': () => 'There is a tab here. YAML is indented with spaces only.',
  'yaml-bad-indent': (found, expected) =>
    `This line is indented by ${spaces(found)}, and the lines that it belongs with by ${spaces(expected)}. Give them the same.`,
  'yaml-stray-text': () =>
    'This text belongs to nothing: it is no key with a colon, no list item, and no part of the value above.',
  'yaml-missing-colon': (text) => `A key ends with a colon. Write ${short(text)}: here.`,
  'yaml-space-after-colon': () => 'Put a space after the colon. Without it this is all one word.',
  'yaml-missing-key': () => 'There is no key before this colon.',
  'yaml-nested-key': () =>
    'There is a colon in a value here. Put the value in quotes, or put what follows the first key on lines of its own.',
  'yaml-list-on-key-line': () => 'A list begins on a line of its own, below its key.',
  'yaml-unexpected-item': () =>
    'A list item stands where a key should be. A map has keys or a list has items: not both at one place.',
  'yaml-unclosed-quote': (quote) => `This text has no quote at its end. Put ${quote} there.`,
  'yaml-unclosed-bracket': (open, close) => `This ${open} is never closed. Put ${close} at the end.`,
  'yaml-wrong-bracket': (close) => `What was opened ends with ${close}.`,
  'yaml-missing-comma': (close) => `There should be a comma before this, or ${close} to end it.`,
  'yaml-extra-comma': () => 'There is nothing before this comma. Take it out.',
  'yaml-text-after-value': () =>
    'The value has ended before this text. Put all of it in quotes, or take this out.',
  'yaml-bad-start': (character) => `A value cannot begin with ${character}. Put it in quotes.`,
  'yaml-bad-escape': (escape) =>
    `${escape} means nothing in double quotes. Write \\\\ for a backslash, or use single quotes.`,
  'yaml-bad-anchor': () => 'The name of an anchor has letters a to z, digits, - and _ only.',
  'yaml-bad-tag': (tag) =>
    `${tag} is not a tag that is known here. In a Compose file there are !reset and !override.`,
  'yaml-two-properties': () => 'There is an anchor or a tag already. A value has one of each at most.',
  'yaml-property-of-alias': (name) =>
    `*${name} stands for a value from elsewhere, and takes no anchor or tag of its own.`,
  'yaml-cyclic-alias': (name) => `*${name} stands inside of &${name}, so it would hold itself without end.`,
  'yaml-block-header': (sign) =>
    `After ${sign} the line ends. Only a - or a +, a digit for the indentation, and a comment may stand there.`,
  'yaml-multiline-key': () => 'A key stands on one line together with its colon.',
  'yaml-long-key': () => 'This key is longer than 1,024 characters, which YAML does not allow.',
  'yaml-complex-key': () => 'A key must be plain text, not a list or a map.',
  'yaml-key-not-text': (key) =>
    `Docker Compose does not take ${key} as the name of a key. Put it in quotes: "${key}".`,
  'yaml-merge-value': () => 'A << brings in another map, or a list of maps. This is neither.',
  'yaml-tag-value': (value, tag) => `${short(value)} cannot be read as ${tag}.`,
  'yaml-control-character': (code) => `There is an invisible control character here (${code}). Take it out.`,
  'yaml-yaml-version': (version) =>
    `Docker Compose refuses a file that says it is YAML ${version}. Leave the line out.`,
  'yaml-unknown-directive': () =>
    'A line that begins with % is a directive for YAML itself, and this one is not known. Take it out.',
  'yaml-missing-document-start': () => 'A new document begins with a line --- here.',
  'yaml-too-deep': () => 'This is nested too deep to be read.',
  'duplicate-key': (key, line) =>
    `There is another ${short(key)} on line ${line}. Docker Compose accepts each key once.`,
  'unknown-anchor': (name, meant) =>
    `Nothing above has the anchor &${name}.${meant ? ` Did you mean *${meant}?` : ''}`,
};

function spaces(count = ''): string {
  return count === '1' ? '1 space' : `${count} spaces`;
}
