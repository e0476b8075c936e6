/** Wat er gezegd wordt van tekst die geen YAML is, in het Nederlands. */

import type { YamlRule } from '../rules.ts';
import { type Sentence, short } from './sentence.ts';

export const yamlNl: Readonly<Record<YamlRule, Sentence>> = {
  'yaml-tab-indent': () => 'Hier staat een tab. YAML springt alleen in met spaties.',
  'yaml-bad-indent': (found, expected) =>
    `Deze regel springt ${spaces(found)} in en de regels waar hij bij hoort ${spaces(expected)}. Maak dat gelijk.`,
  'yaml-stray-text': () =>
    'Deze tekst hoort nergens bij: het is geen sleutel met een dubbele punt, geen lijstitem en geen deel van de waarde erboven.',
  'yaml-missing-colon': (text) => `Een sleutel eindigt met een dubbele punt. Schrijf hier ${short(text)}:`,
  'yaml-space-after-colon': () => 'Zet een spatie na de dubbele punt. Zonder spatie is dit één woord.',
  'yaml-missing-key': () => 'Er staat geen sleutel voor deze dubbele punt.',
  'yaml-nested-key': () =>
    'Hier staat een dubbele punt in een waarde. Zet de waarde tussen aanhalingstekens, of zet wat na de eerste sleutel komt op eigen regels.',
  'yaml-list-on-key-line': () => 'Een lijst begint op een eigen regel, onder haar sleutel.',
  'yaml-unexpected-item': () =>
    'Er staat een lijstitem waar een sleutel hoort. Op één plek staan sleutels of lijstitems, niet allebei.',
  'yaml-unclosed-quote': (quote) =>
    `Aan het eind van deze tekst ontbreekt een aanhalingsteken. Zet daar ${quote} neer.`,
  'yaml-unclosed-bracket': (open, close) => `Deze ${open} wordt nergens gesloten. Zet ${close} aan het eind.`,
  'yaml-wrong-bracket': (close) => `Wat hier openstaat, sluit je met ${close}.`,
  'yaml-missing-comma': (close) => `Hiervoor hoort een komma, of ${close} om af te sluiten.`,
  'yaml-extra-comma': () => 'Voor deze komma staat niets. Haal hem weg.',
  'yaml-text-after-value': () =>
    'De waarde is al afgelopen voor deze tekst. Zet het geheel tussen aanhalingstekens, of haal dit weg.',
  'yaml-bad-start': (character) =>
    `Een waarde kan niet beginnen met ${character}. Zet haar tussen aanhalingstekens.`,
  'yaml-bad-escape': (escape) =>
    `${escape} betekent niets tussen dubbele aanhalingstekens. Schrijf \\\\ voor een backslash, of gebruik enkele aanhalingstekens.`,
  'yaml-bad-anchor': () =>
    'De naam van een anker bestaat alleen uit de letters a tot en met z, cijfers, - en _.',
  'yaml-bad-tag': (tag) =>
    `De tag ${tag} is hier niet bekend. In een Compose-bestand zijn er !reset en !override.`,
  'yaml-two-properties': () => 'Er staat al een anker of een tag. Een waarde heeft er van elk hooguit één.',
  'yaml-property-of-alias': (name) =>
    `*${name} staat voor een waarde van elders en krijgt zelf geen anker of tag.`,
  'yaml-cyclic-alias': (name) => `*${name} staat binnen &${name} en zou zo eindeloos zichzelf bevatten.`,
  'yaml-block-header': (sign) =>
    `Na ${sign} houdt de regel op. Alleen een - of een +, een cijfer voor de inspringing en commentaar mogen daar staan.`,
  'yaml-multiline-key': () => 'Een sleutel staat met zijn dubbele punt op één regel.',
  'yaml-long-key': () => 'Deze sleutel is langer dan 1024 tekens, en dat staat YAML niet toe.',
  'yaml-complex-key': () => 'Een sleutel is gewone tekst, geen lijst of map.',
  'yaml-key-not-text': (key) =>
    `Docker Compose neemt ${key} niet aan als naam van een sleutel. Zet aanhalingstekens: "${key}".`,
  'yaml-merge-value': () =>
    'Een << haalt een andere map binnen, of een lijst van maps. Dit is geen van beide.',
  'yaml-tag-value': (value, tag) => `${short(value)} is niet te lezen als ${tag}.`,
  'yaml-control-character': (code) => `Hier staat een onzichtbaar stuurteken (${code}). Haal het weg.`,
  'yaml-yaml-version': (version) =>
    `Docker Compose weigert een bestand dat zegt YAML ${version} te zijn. Laat de regel weg.`,
  'yaml-unknown-directive': () =>
    'Een regel die met % begint is een aanwijzing voor YAML zelf, en deze is niet bekend. Haal hem weg.',
  'yaml-missing-document-start': () => 'Een nieuw document begint hier met een regel ---.',
  'yaml-too-deep': () => 'Dit is te diep genest om te lezen.',
  'duplicate-key': (key, line) =>
    `Op regel ${line} staat ook al ${short(key)}. Docker Compose accepteert elke sleutel één keer.`,
  'unknown-anchor': (name, meant) =>
    `Hierboven is er geen anker &${name}.${meant ? ` Bedoelde je *${meant}?` : ''}`,
};

function spaces(count = ''): string {
  return count === '1' ? '1 spatie' : `${count} spaties`;
}
