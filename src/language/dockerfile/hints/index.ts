/** Good habits that BuildKit has no check for: what the course notes and Docker's best practices ask. */
import type { Finding } from '../finding.ts';
import { silenced } from '../ignore.ts';
import type { Dockerfile } from '../syntax.ts';
import { addRemoteArchive, copyOverAdd } from './add.ts';
import { aptClean, aptForPeople, aptRecommends, aptUpdateAlone, aptYes } from './apt.ts';
import { oldBase, pinnedTag } from './base-image.ts';
import { brokenList } from './broken-list.ts';
import { entrypointIgnoresCmd, noDockerignore, noHealthcheck } from './containers.ts';
import { type Hint, factsOf, type HintContext } from './facts.ts';
import { fewLayers } from './few-layers.ts';
import { installBeforeCopy } from './install-before-copy.ts';
import { misspelledCommand } from './misspelled-command.ts';
import { type HintName, hintLevels, hintNames } from './names.ts';
import { apkNoCache, pipNoCache } from './package-caches.ts';
import { pipefail } from './pipefail.ts';
import { rootUser } from './root-user.ts';
import { noSecrets } from './secrets.ts';
import { sudoInRun } from './sudo.ts';
import { volumeNotHost, writeAfterVolume } from './volumes.ts';
import { cdInRun, workdirFirst } from './working-folder.ts';

export type { HintContext } from './facts.ts';

const hints: Readonly<Record<HintName, Hint>> = {
  'pinned-tag': pinnedTag,
  'old-base': oldBase,
  'root-user': rootUser,
  'install-before-copy': installBeforeCopy,
  'apt-update-alone': aptUpdateAlone,
  'apt-clean': aptClean,
  'apt-recommends': aptRecommends,
  'apt-yes': aptYes,
  'apt-for-people': aptForPeople,
  'apk-no-cache': apkNoCache,
  'pip-no-cache': pipNoCache,
  'few-layers': fewLayers,
  'cd-in-run': cdInRun,
  'workdir-first': workdirFirst,
  'sudo-in-run': sudoInRun,
  'copy-over-add': copyOverAdd,
  'add-remote-archive': addRemoteArchive,
  'no-secrets': noSecrets,
  'no-dockerignore': noDockerignore,
  'entrypoint-ignores-cmd': entrypointIgnoresCmd,
  'broken-list': brokenList,
  'volume-not-host': volumeNotHost,
  'write-after-volume': writeAfterVolume,
  pipefail,
  'misspelled-command': misspelledCommand,
  'no-healthcheck': noHealthcheck,
};

/** The hints that are on, in the order of the text, without those that a comment silences. */
export function hintDockerfile(file: Dockerfile, context: HintContext = {}): Finding[] {
  const facts = factsOf(file);
  const found: Finding[] = [];
  for (const name of hintNames) {
    if ((context.levels?.[name] ?? hintLevels[name]) !== 'off') found.push(...hints[name](facts, context));
  }
  const isSilenced = silenced(file);
  return found.filter((finding) => !isSilenced(finding)).toSorted((a, b) => a.span.start - b.span.start);
}
