/** So many errors. */
function errors(count: number): string {
  return count === 1 ? 'an error' : `${count} errors`;
}

/** What Check with BuildKit and Check with docker compose say. */
export const checksEn = {
  buildkitCheck: {
    running: 'Checking with BuildKit',
    same: (count: number) =>
      count === 0
        ? 'BuildKit has no remarks, and neither has Dockyard.'
        : `BuildKit and Dockyard say the same: ${count === 1 ? 'one remark' : `${count} remarks`}.`,
    different: (count: number) =>
      `BuildKit and Dockyard differ in ${count === 1 ? 'one place' : `${count} places`}; the Problems view shows where.`,
    onlyBuildkit: (text: string) => `Only BuildKit says: ${text}`,
    onlyDockyard: (text: string) => `Only Dockyard says: ${text}`,
    unavailable: (detail: string) =>
      `This needs the docker command with buildx 0.15 or later. Dockyard’s own checks go on without it.${detail === '' ? '' : ` It answered: ${detail}`}`,
  },
  composeCheck: {
    running: 'Checking with docker compose',
    /** `text` is what docker compose says; `count` how many errors Dockyard sees. */
    verdict: {
      bothAccept: () => 'docker compose accepts this project, and Dockyard finds no error in it.',
      sameError: (text: string) =>
        `docker compose and Dockyard refuse this project for the same reason: ${text}`,
      otherError: (text: string, count: number) =>
        `docker compose tells the first error it meets, and it is not ${count === 1 ? 'the one' : `one of the ${count}`} that Dockyard sees: ${text}`,
      onlyCompose: (text: string) => `docker compose refuses this project, and Dockyard does not: ${text}`,
      onlyDockyard: (_text: string, count: number) =>
        `docker compose accepts this project, and Dockyard sees ${errors(count)} in it.`,
      onlyWhenStarted: (_text: string, count: number) =>
        `docker compose accepts this project so far. Dockyard sees ${errors(count)} that would only come up when it is started.`,
    },
    unsaved: (names: string) =>
      `Not saved, so it counts as it is on disk, since docker compose reads it by itself: ${names}.`,
    silent: (code: number) => `docker compose ended with exit code ${code} and did not say why.`,
  },
};
