/** Quick fixes: for each finding the edits that take it away, and those that silence it. */
import type { Finding, TextEdit } from '../finding.ts';
import { ignoreFixes } from '../ignore.ts';
import { instructionAt } from '../places.ts';
import type { Dockerfile } from '../syntax.ts';
import { consistentCasing, fromAsCasing, unknownInstruction } from './casing.ts';
import { execForm } from './exec-form.ts';
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
  noPlatform,
  variablePlatform,
} from './words.ts';

export type { Fix } from './fix.ts';

const fixers: Readonly<Record<string, Fixer>> = {
  'unknown-instruction': unknownInstruction,
  StageNameCasing: lowerCaseName,
  FromAsCasing: fromAsCasing,
  NoEmptyContinuation: noEmptyLines,
  ConsistentInstructionCasing: consistentCasing,
  DuplicateStageName: ownName,
  ReservedStageName: freeName,
  JSONArgsRecommended: execForm,
  MaintainerDeprecated: authorsLabel,
  UndefinedArgInFrom: meantVariable,
  WorkdirRelativePath: absoluteFolder,
  UndefinedVar: meantVariable,
  MultipleInstructionsDisallowed: onlyLast,
  LegacyKeyValueFormat: equalsSign,
  RedundantTargetPlatform: noPlatform,
  InvalidDefaultArgInFrom: defaultTag,
  InvalidDefinitionDescription: describingComment,
  ExposeProtoCasing: lowerCaseProtocol,
  ExposeInvalidFormat: containerPort,
  FromPlatformFlagConstDisallowed: variablePlatform,
  'root-user': ownUser,
  'install-before-copy': installFirst,
  'apt-update-alone': aptUpdateAlone,
  'apt-clean': aptClean,
  'apt-recommends': aptRecommends,
  'apt-yes': aptYes,
  'apt-for-people': aptForPeople,
  'apk-no-cache': apkNoCache,
  'pip-no-cache': pipNoCache,
  'few-layers': joinRuns,
  'cd-in-run': workdirForCd,
  'workdir-first': workdirBefore,
  'sudo-in-run': noSudo,
  'copy-over-add': copyForAdd,
  'add-remote-archive': unpack,
  'entrypoint-ignores-cmd': execForm,
  'volume-not-host': containerFolder,
  'write-after-volume': volumeBelow,
  pipefail: failingPipe,
  'misspelled-command': rightCommand,
};

/** What takes the finding away, the best first; then what silences it. Edits do not overlap. */
export function fixesFor(file: Dockerfile, finding: Finding): Fix[] {
  return [...repairs(file, finding), ...ignoreFixes(file, finding)];
}

function repairs(file: Dockerfile, finding: Finding): Fix[] {
  const fixer = Object.hasOwn(fixers, finding.code) ? fixers[finding.code] : undefined;
  const instruction = fixer && instructionAt(file, (finding.exact ?? finding.span).start);
  return fixer && instruction ? fixer(file, finding, instruction) : [];
}

/** Of each finding the fix that may be applied without looking, as far as they do not get in each other's way. */
export function fixAll(file: Dockerfile, findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = repairs(file, finding).find(({ preferred }) => preferred);
    if (fix?.edits.every((edit) => taken.every((other) => !collides(edit, other)))) taken.push(...fix.edits);
  }
  return taken.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Two insertions at one place may stand behind each other, unless they say the same. */
function collides(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) {
    return a.span.start < a.span.end || a.newText === b.newText;
  }
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
