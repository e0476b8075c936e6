/**
 * What only the commands and their pages say, in the reader's language: so much that it is loaded with them,
 * not when the extension starts.
 */
import { language } from './language.ts';
import { checksEn } from './messages/checks-en.ts';
import { checksNl } from './messages/checks-nl.ts';
import { cleanUpEn } from './messages/clean-up-en.ts';
import { cleanUpNl } from './messages/clean-up-nl.ts';
import { composeEn, type ComposeWords } from './messages/compose-commands-en.ts';
import { composeNl } from './messages/compose-commands-nl.ts';
import { containersEn } from './messages/containers-en.ts';
import { containersNl } from './messages/containers-nl.ts';
import { diskUsageEn } from './messages/disk-usage-en.ts';
import { diskUsageNl } from './messages/disk-usage-nl.ts';
import { enginePageEn } from './messages/engine-page-en.ts';
import { enginePageNl } from './messages/engine-page-nl.ts';
import { type EventsWords, eventsEn } from './messages/events-en.ts';
import { eventsNl } from './messages/events-nl.ts';
import { imagesEn } from './messages/images-en.ts';
import { imagesNl } from './messages/images-nl.ts';
import { inspectEn } from './messages/inspect-en.ts';
import { inspectNl } from './messages/inspect-nl.ts';
import { networksEn } from './messages/networks-en.ts';
import { networksNl } from './messages/networks-nl.ts';
import { pagesEn } from './messages/pages-en.ts';
import { pagesNl } from './messages/pages-nl.ts';
import { runEn } from './messages/run-en.ts';
import { runNl } from './messages/run-nl.ts';
import { volumesEn } from './messages/volumes-en.ts';
import { volumesNl } from './messages/volumes-nl.ts';

/** The words in the reader's language. */
function pick<Words>(en: Words, nl: Words): Words {
  return language() === 'nl' ? nl : en;
}

export const checkWords = (): typeof checksEn => pick(checksEn, checksNl);
export const cleanUpWords = (): typeof cleanUpEn => pick(cleanUpEn, cleanUpNl);
export const composeWords = (): ComposeWords => pick(composeEn, composeNl);
export const containerWords = (): typeof containersEn => pick(containersEn, containersNl);
export const diskUsageWords = (): typeof diskUsageEn => pick(diskUsageEn, diskUsageNl);
export const enginePageWords = (): typeof enginePageEn => pick(enginePageEn, enginePageNl);
export const eventsWords = (): EventsWords => pick(eventsEn, eventsNl);
export const imageWords = (): typeof imagesEn => pick(imagesEn, imagesNl);
export const inspectWords = (): typeof inspectEn => pick(inspectEn, inspectNl);
export const networkWords = (): typeof networksEn => pick(networksEn, networksNl);
export const panelWords = (): typeof pagesEn => pick(pagesEn, pagesNl);
export const runWords = (): typeof runEn => pick(runEn, runNl);
export const volumeWords = (): typeof volumesEn => pick(volumesEn, volumesNl);

export type RunWords = typeof runEn;
export type VolumeWords = typeof volumesEn;
export type NetworkWords = typeof networksEn;
