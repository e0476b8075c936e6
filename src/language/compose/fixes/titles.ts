/** What a fix is called in the menu, in both languages. */

import type { Fix } from '../../edits.ts';
import { titles as common } from '../../dockerfile/fixes/titles.ts';
import type { Section } from '../merged/model.ts';

type Title = Fix['title'];

const kinds: Readonly<Record<Section, Title>> = {
  networks: { en: 'network', nl: 'Het netwerk' },
  volumes: { en: 'volume', nl: 'Het volume' },
  configs: { en: 'config', nl: 'De config' },
  secrets: { en: 'secret', nl: 'Het secret' },
  models: { en: 'model', nl: 'Het model' },
};

export const titles = {
  write: (text: string): Title => common.write(short(text)),
  add: (text: string): Title => common.add(short(text)),
  remove: (text: string): Title => common.remove(short(text)),
  removeThis: common.removeThis,
  ignoreHere: common.ignoreHere,
  ignoreInFile: common.ignoreInFile,
  removeOther: { en: 'Remove the other one', nl: 'De andere verwijderen' },
  removeEarlier: {
    en: 'Remove the earlier one, which does not count',
    nl: 'De eerdere verwijderen, die niet meetelt',
  },
  declare: (section: Section, name: string): Title => ({
    en: `Declare the ${kinds[section].en} ${short(name)}`,
    nl: `${kinds[section].nl} ${short(name)} declareren`,
  }),
  quote: { en: 'Put it in quotes', nl: 'Tussen aanhalingstekens zetten' },
  unquote: { en: 'Leave the quotes out', nl: 'De aanhalingstekens weglaten' },
  spaces: { en: 'Indent with spaces instead of tabs', nl: 'Inspringen met spaties in plaats van tabs' },
  indent: { en: 'Mend the indentation', nl: 'De inspringing herstellen' },
  spaceAfterColon: { en: 'Put a space after the colon', nl: 'Een spatie na de dubbele punt zetten' },
  spaceAfterDash: { en: 'Put a space after the dash', nl: 'Een spatie na het streepje zetten' },
  noSpaceAfterColon: {
    en: 'Take out the space after the colon',
    nl: 'De spatie na de dubbele punt weghalen',
  },
  ownLine: { en: 'Begin the list on a line of its own', nl: 'De lijst op een eigen regel beginnen' },
  merge: { en: 'Merge both with one <<', nl: 'Beide met één << samenvoegen' },
  list: { en: 'Write as a list', nl: 'Als lijst schrijven' },
  one: { en: 'Write without the list', nl: 'Zonder lijst schrijven' },
  dollar: { en: 'Write $$: it is no variable', nl: '$$ schrijven: het is geen variabele' },
  closeBrace: { en: 'Add the missing }', nl: 'De ontbrekende } toevoegen' },
  emptyDefault: (name: string): Title => ({
    en: `Let ${short(name)} be empty when it is not set`,
    nl: `${short(name)} leeg laten als de variabele niet is ingesteld`,
  }),
  toTop: { en: 'Move it to the top level', nl: 'Naar het bovenste niveau verplaatsen' },
  intoService: (name: string): Title => ({
    en: `Make it part of ${short(name)}`,
    nl: `Bij ${short(name)} laten horen`,
  }),
  path: {
    en: 'Mount the folder or file: begin with ./',
    nl: 'De map of het bestand koppelen: beginnen met ./',
  },
  notRequired: {
    en: 'Go on without the file when it is missing',
    nl: 'Zonder het bestand doorgaan als het ontbreekt',
  },
  notRequiredService: {
    en: 'Start without it when it is not active',
    nl: 'Zonder deze service starten als die niet actief is',
  },
  hostPort: (port: string): Title => ({
    en: `Use port ${port} of this machine`,
    nl: `Poort ${port} van deze machine gebruiken`,
  }),
  anyHostPort: {
    en: 'Let Docker choose the port of this machine',
    nl: 'Docker de poort van deze machine laten kiezen',
  },
  onlyHere: { en: 'Open it for this machine only', nl: 'Alleen voor deze machine openzetten' },
  dependsOn: { en: 'Use depends_on instead of links', nl: 'depends_on gebruiken in plaats van links' },
  started: { en: 'Wait only until it has started', nl: 'Alleen wachten tot deze gestart is' },
  shell: { en: 'Run it with a shell: CMD-SHELL', nl: 'Met een shell uitvoeren: CMD-SHELL' },
  external: { en: 'It exists already: external: true', nl: 'Het bestaat al: external: true' },
  longForm: { en: 'Write in the long form', nl: 'In de lange vorm schrijven' },
  shortForm: { en: 'Write in the short form', nl: 'In de korte vorm schrijven' },
  map: { en: 'Write as a map', nl: 'Als map met sleutels schrijven' },
  oneText: { en: 'Write as one text', nl: 'Als één tekst schrijven' },
} satisfies Record<string, Title | ((...args: never[]) => Title)>;

/** As much of a text as fits in a menu, on one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
