/** Quick fixes: for each finding the edits that take it away, and those that silence it. */
import { withoutOverlaps } from '../../edits.ts';
import type { Finding, TextEdit } from '../finding.ts';
import { ignoreFixes } from '../ignore.ts';
import { instructionAt } from '../places.ts';
import type { Dockerfile } from '../syntax.ts';
import { consistentCasing, fromAsCasing, unknownInstruction } from './casing.ts';
import { execForm, validList } from './exec-form.ts';
import type { Fix, Fixer } from './fix.ts';
import { workdirBefore, workdirForCd } from './folders.ts';
import { joinRuns } from './layers.ts';
import { describingComment, noEmptyLines, onlyLast } from './lines.ts';
import { installFirst, volumeBelow } from './order.ts';
import {
  aptClean,
  aptForPeople,
  aptRecommends,
  aptUpdateAlone,
  aptYes,
  apkNoCache,
  pipNoCache,
} from './packages.ts';
import { authorsLabel, equalsSign } from './pairs.ts';
import { failingPipe } from './shells.ts';
import { containerFolder, copyForAdd, noSudo, rightCommand, unpack } from './simple.ts';
import { freeName, lowerCaseName, ownName } from './stage-names.ts';
import { ownUser } from './users.ts';
import {
  absoluteFolder,
  containerPort,
  defaultTag,
  lowerCaseProtocol,
  meantVariable,
  meantWord,
  noPlatform,
  variablePlatform,
} from './words.ts';

export type { Fix } from './fix.ts';

type Fixers = Readonly<Record<string, Fixer>>;

/** Their fixes, or some of them, may be applied without looking. */
const certain: Fixers = {
  'unknown-instruction': unknownInstruction,
  'unknown-flag': meantWord,
  'unknown-field': meantWord,
  'mount-type': meantWord,
  'mount-sharing': meantWord,
  StageNameCasing: lowerCaseName,
  FromAsCasing: fromAsCasing,
  NoEmptyContinuation: noEmptyLines,
  ConsistentInstructionCasing: consistentCasing,
  JSONArgsRecommended: execForm,
  MaintainerDeprecated: authorsLabel,
  WorkdirRelativePath: absoluteFolder,
  MultipleInstructionsDisallowed: onlyLast,
  LegacyKeyValueFormat: equalsSign,
  RedundantTargetPlatform: noPlatform,
  ExposeProtoCasing: lowerCaseProtocol,
  ExposeInvalidFormat: containerPort,
  'apt-clean': aptClean,
  'apt-recommends': aptRecommends,
  'apt-yes': aptYes,
  'apt-for-people': aptForPeople,
  'apk-no-cache': apkNoCache,
  'pip-no-cache': pipNoCache,
  'cd-in-run': workdirForCd,
  'sudo-in-run': noSudo,
  'copy-over-add': copyForAdd,
  'entrypoint-ignores-cmd': execForm,
  'broken-list': validList,
  'volume-not-host': containerFolder,
  'misspelled-command': rightCommand,
};

/** Their fixes are for a person to choose. */
const proposed: Fixers = {
  DuplicateStageName: ownName,
  ReservedStageName: freeName,
  UndefinedArgInFrom: meantVariable,
  UndefinedVar: meantVariable,
  InvalidDefaultArgInFrom: defaultTag,
  InvalidDefinitionDescription: describingComment,
  FromPlatformFlagConstDisallowed: variablePlatform,
  'root-user': ownUser,
  'install-before-copy': installFirst,
  'apt-update-alone': aptUpdateAlone,
  'few-layers': joinRuns,
  'workdir-first': workdirBefore,
  'add-remote-archive': unpack,
  'write-after-volume': volumeBelow,
  pipefail: failingPipe,
};

/** What takes the finding away, the best first; then what silences it. Edits do not overlap. */
export function fixesFor(file: Dockerfile, finding: Finding): Fix[] {
  return [
    ...repairs(certain, file, finding),
    ...repairs(proposed, file, finding),
    ...ignoreFixes(file, finding),
  ];
}

function repairs(fixers: Fixers, file: Dockerfile, finding: Finding): Fix[] {
  const fixer = Object.hasOwn(fixers, finding.code) ? fixers[finding.code] : undefined;
  const instruction = fixer && instructionAt(file, (finding.exact ?? finding.span).start);
  return fixer && instruction ? fixer(file, finding, instruction) : [];
}

/**
 * Of each finding the fix that may be applied without looking, in the order of the text and without overlaps: where
 * two get in each other's way the first one is taken.
 */
export function fixAll(file: Dockerfile, findings: readonly Finding[]): TextEdit[] {
  return withoutOverlaps(
    findings.flatMap((finding) => {
      const fix = repairs(certain, file, finding).find(({ preferred }) => preferred);
      return fix ? [fix.edits] : [];
    }),
  );
}
