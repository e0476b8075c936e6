/** What a fix is called in the menu, in both languages. */
import type { Fix } from './fix.ts';

type Title = Fix['title'];

export const titles = {
  ignoreHere: (rule: string): Title => ({ en: `Ignore ${rule} here`, nl: `${rule} hier negeren` }),
  ignoreInFile: (rule: string): Title => ({
    en: `Ignore ${rule} in this file`,
    nl: `${rule} in dit bestand negeren`,
  }),
  write: (text: string): Title => ({ en: `Change to ${text}`, nl: `Wijzigen in ${text}` }),
  rename: (name: string): Title => ({
    en: `Rename the stage to ${name}`,
    nl: `De stage hernoemen naar ${name}`,
  }),
  add: (text: string): Title => ({ en: `Add ${text}`, nl: `${text} toevoegen` }),
  remove: (text: string): Title => ({ en: `Remove ${text}`, nl: `${text} verwijderen` }),
  emptyLines: { en: 'Remove the empty lines', nl: 'De lege regels verwijderen' },
  validList: { en: 'Write as valid JSON', nl: 'Als geldige JSON schrijven' },
  execForm: { en: 'Write in exec form', nl: 'In exec-vorm schrijven' },
  label: {
    en: 'Change to LABEL org.opencontainers.image.authors',
    nl: 'Wijzigen in LABEL org.opencontainers.image.authors',
  },
  equals: { en: 'Write with an equals sign', nl: 'Met een isgelijkteken schrijven' },
  commentOut: { en: 'Comment out this one', nl: 'Deze uitcommentariëren' },
  removeThis: { en: 'Remove this one', nl: 'Deze verwijderen' },
  describe: (name: string): Title => ({
    en: `Begin the comment with ${name}`,
    nl: `Het commentaar met ${name} beginnen`,
  }),
  partComment: {
    en: 'Part the comment from the instruction',
    nl: 'Het commentaar van de instructie scheiden',
  },
  defaultValue: (name: string): Title => ({
    en: `Give ${name} the default latest`,
    nl: `${name} de standaardwaarde latest geven`,
  }),
  updateWithInstall: {
    en: 'Update the package list where the packages are installed',
    nl: 'De pakketlijst bijwerken waar de pakketten geïnstalleerd worden',
  },
  removeLists: { en: 'Remove the package lists afterwards', nl: 'De pakketlijsten na afloop verwijderen' },
  join: (count: number): Title => ({
    en: `Join the ${count} RUNs into one`,
    nl: `De ${count} RUN's samenvoegen tot één`,
  }),
  workdir: (folder: string): Title => ({
    en: `Use WORKDIR ${folder} instead of cd`,
    nl: `WORKDIR ${folder} gebruiken in plaats van cd`,
  }),
  dropCd: { en: 'Remove cd: the folder is the same', nl: 'cd verwijderen: de map is dezelfde' },
  newUser: { en: 'Run as a user without root rights', nl: 'Als gebruiker zonder rootrechten uitvoeren' },
  installFirst: (files: string): Title => ({
    en: `Copy ${files} and install before copying the rest`,
    nl: `${files} kopiëren en installeren vóór de rest gekopieerd wordt`,
  }),
  moveVolume: {
    en: 'Move VOLUME below what is written there',
    nl: 'VOLUME verplaatsen tot onder wat er geschreven wordt',
  },
  pipefail: {
    en: 'Let a pipe fail with any of its commands',
    nl: 'Een pipe laten mislukken bij elk van de opdrachten',
  },
} satisfies Record<string, Title | ((...args: never[]) => Title)>;
