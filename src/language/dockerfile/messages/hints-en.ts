/** What our hints say, in English. The arguments are those of the finding. */
export const hintsEn: Record<string, (...args: string[]) => string> = {
  'pinned-tag': (image, tag) =>
    tag === ''
      ? `${image} has no tag, so you get whatever is latest on the day you build. Name a version.`
      : `${image} is another image tomorrow. Name a version instead of latest.`,
  'old-base': (what, since) =>
    `${what} gets no more security repairs (since ${since}). Build on a newer version.`,
  'root-user': () => 'The program in the container runs as root. Give it a user of its own with USER.',
  'install-before-copy': (command) =>
    `Every change of the source runs ${command} again. Copy only the files it needs first, install, then copy the rest.`,
  'apt-update-alone': () =>
    'The package list is cached in a layer of its own and grows old. Run the update in the same RUN as the install.',
  'apt-clean': () => 'The package lists stay in the image. Remove /var/lib/apt/lists/* in the same RUN.',
  'apt-recommends': () =>
    'This also installs recommended packages. Use --no-install-recommends to keep the image small.',
  'apt-yes': (action) => `apt-get ${action} asks a question, and during a build nobody answers. Add -y.`,
  'apt-for-people': () =>
    'apt is made for people at a terminal and may change its ways. Use apt-get in a Dockerfile.',
  'apk-no-cache': () => 'The package index stays in the image. Use apk add --no-cache.',
  'pip-no-cache': () => 'What pip downloads stays in the image. Use --no-cache-dir.',
  'few-layers': (count) => `${count} RUNs in a row make ${count} layers. Joined with && they make one.`,
  'cd-in-run': (folder) => `cd holds for this RUN only. WORKDIR ${folder} says it for all that follows.`,
  'workdir-first': (target) =>
    `Without a WORKDIR, ${target} ends up in the root of the file system. Set one first.`,
  'sudo-in-run': () => 'This step runs as root already, so sudo does nothing here.',
  'copy-over-add': () =>
    'For files of your own COPY does the same and holds no surprises. Keep ADD for archives and URLs.',
  'add-remote-archive': () =>
    'An archive from a URL is not unpacked. ADD unpacks only archives from the build context.',
  'no-secrets': (file) =>
    file === ''
      ? 'This looks like a secret. Everyone who has the image can read it. Use RUN --mount=type=secret.'
      : `${file} looks like a secret. Everyone who has the image can read it. Use RUN --mount=type=secret.`,
  'no-dockerignore': () =>
    'Everything in the folder is copied, .git and secrets too. Say in a .dockerignore what to leave out.',
  'entrypoint-ignores-cmd': () =>
    'An ENTRYPOINT in shell form ignores CMD and what follows docker run. Write it in exec form.',
  'broken-list': (keyword) =>
    keyword === 'COPY' || keyword === 'ADD' || keyword === 'VOLUME'
      ? 'This list is no valid JSON, so its brackets and quotes count as part of the paths. Use double quotes, and commas between.'
      : 'This list is no valid JSON, so a shell gets it as it stands, brackets and all. Use double quotes, and commas between.',
  'volume-not-host': (path) =>
    `VOLUME names a folder in the container, and ${path} looks like one on the host. Choose the place on the host with docker run -v.`,
  'write-after-volume': (path) =>
    `${path} is in a VOLUME by now. Some builders throw away what is written there afterwards. Declare the volume last.`,
  pipefail: (command) =>
    `If ${command} fails, this step goes on all the same: only the last command of a pipe counts. Use a shell with pipefail.`,
  'misspelled-command': (name, meant) => `There is no well-known command ${name}. Did you mean ${meant}?`,
  'no-healthcheck': () => 'Docker cannot tell whether the program still works. A HEALTHCHECK finds out.',
};
