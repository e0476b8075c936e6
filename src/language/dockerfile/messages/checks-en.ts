/** What BuildKit's errors and build checks say, in English. The arguments are those of the finding. */
export const checksEn: Record<string, (...args: string[]) => string> = {
  // Build checks.
  StageNameCasing: (name = '') => `Write the name of a stage in lower case: ${name.toLowerCase()}.`,
  FromAsCasing: (from = '', as = '') =>
    `“${as}” and “${from}” are written differently. Give both the same case.`,
  NoEmptyContinuation: () =>
    'There is an empty line inside this instruction. BuildKit will refuse that one day: take it out.',
  ConsistentInstructionCasing: (written, right) =>
    `Most instructions here are in ${right === 'lowercase' ? 'lower' : 'upper'} case, ${written} is not.`,
  DuplicateStageName: (name) =>
    `There is another stage with the name ${name}. Only the last one can be found by it.`,
  ReservedStageName: (name) => `${name} has a meaning of its own in a build. Give the stage another name.`,
  JSONArgsRecommended: (keyword) =>
    `A shell starts this, and signals such as the one of docker stop end at that shell. Write ${keyword} as a JSON list: ["program", "argument"].`,
  MaintainerDeprecated: () =>
    'MAINTAINER is no longer in use. Write LABEL org.opencontainers.image.authors="…" instead.',
  UndefinedArgInFrom: (name, meant) =>
    `No ARG above the first FROM declares ${name}, so it is empty here.${didYouMean(meant)}`,
  WorkdirRelativePath: (path) =>
    `Where ${path} ends up depends on the base image. Begin with a WORKDIR that starts with a slash.`,
  UndefinedVar: (name, meant) =>
    `Nothing sets the variable ${name}, so it is empty here.${didYouMean(meant)}`,
  MultipleInstructionsDisallowed: (keyword) =>
    `There is another ${keyword} below in this stage. Only the last one counts, so this one does nothing.`,
  LegacyKeyValueFormat: (keyword) => `Write ${keyword} name=value. The form without an equals sign is old.`,
  RedundantTargetPlatform: (platform) => `${platform} is what FROM takes anyway. Leave the flag out.`,
  SecretsUsedInArgOrEnv: (keyword, name) =>
    `${name} sounds like a secret, and what ${keyword} holds stays readable in the image. Use RUN --mount=type=secret.`,
  InvalidDefaultArgInFrom: (image) =>
    `Without a build argument ${image} is not the name of an image. Give its ARG a default that makes one.`,
  FromPlatformFlagConstDisallowed: (platform) =>
    `This fixes the stage to ${platform}, whatever the build is for. Use a variable such as $BUILDPLATFORM, or leave the flag out.`,
  CopyIgnoredFile: (keyword, path) => `.dockerignore leaves ${path} out, so ${keyword} does not find it.`,
  InvalidDefinitionDescription: (_keyword, name) =>
    `A comment right above describes this. Begin it with the name (“# ${name} …”), or put an empty line between.`,
  ExposeProtoCasing: (port = '') => `Write the protocol in lower case: ${port.toLowerCase()}.`,
  ExposeInvalidFormat: (port) =>
    `EXPOSE names a port of the container only, and ${port} names more. Publish on an address or host port with docker run -p.`,

  // The file as a whole.
  'empty-file': () => 'A Dockerfile cannot be empty. Begin with FROM and the image to build on.',
  'no-instructions': () => 'There is no instruction here. Begin with FROM and the image to build on.',
  'no-from': () =>
    'There is no FROM. A build needs an image to begin with; FROM scratch begins with nothing.',
  'no-stage': (keyword) => `${keyword} needs a stage. Above the first FROM there can be nothing but ARG.`,
  'line-too-long': (limit) => `BuildKit reads lines of at most ${limit} bytes, and this one is longer.`,
  'repeated-directive': (name) => `There is a second “# ${name}=” directive. Keep one.`,
  'invalid-escape': () => 'The escape character is a backslash (\\) or a backtick (`), nothing else.',
  'invalid-check-option': (option) =>
    `“${option}” is no option of the checks. There are skip=, error= and experimental=, with ; between them and no spaces.`,
  'failing-checks': (rules) => `The directive says error=true, so these checks refuse the build: ${rules}.`,
  'invalid-ignore-pattern': (pattern) => `A pattern in .dockerignore cannot be read: ${pattern}`,
  'invalid-source-date': (value) =>
    `SOURCE_DATE_EPOCH is a number of seconds since 1970, “context”, or a stage. ${value} is none of those.`,
  'source-date-stage': (stage) =>
    `SOURCE_DATE_EPOCH names the stage ${stage}. Such a stage is FROM scratch with one ADD of a URL or repository, and ARGs.`,

  // Instructions.
  'unknown-instruction': (word, meant) => `There is no instruction ${word}.${didYouMean(meant)}`,
  'missing-argument': (keyword) => `${keyword} needs something behind it.`,
  'missing-destination': (keyword) => `${keyword} needs at least one source and a destination.`,
  'blank-name': (keyword) => `There is no name before the equals sign. ${keyword} takes name=value.`,
  'pair-without-value': (keyword, name) => `${name} has no value. Write ${keyword} ${name}=value.`,
  'pair-without-equals': (keyword, word) =>
    `“${word}” has no equals sign. ${keyword} takes name=value; a value with spaces goes in quotes.`,
  'json-not-strings': () => 'In a JSON list all must be strings in double quotes.',
  'heredoc-without-end': (name) =>
    `No line below says ${name} and nothing else, so this here-document never ends.`,
  'heredoc-as-destination': (keyword) =>
    `The destination of ${keyword} is a path. A here-document can be a source only.`,
  'from-arguments': () => 'FROM takes one image, and a name if you like: FROM image AS name.',
  'invalid-stage-name': (name) =>
    `${name} cannot be the name of a stage. It begins with a letter; digits, -, _ and . may follow.`,
  'onbuild-trigger': (keyword) => `ONBUILD cannot hold ${keyword}.`,
  'healthcheck-none': () => 'HEALTHCHECK NONE switches the check off. Nothing can follow it.',
  'healthcheck-type': (word) => `After HEALTHCHECK and its flags comes CMD or NONE, not ${word}.`,
  'healthcheck-without-command': () =>
    'Which command tells whether the container is healthy? Write it after CMD.',
  'invalid-duration': (flag, value) =>
    `${value} is no duration for ${flag}. Write a number with a unit: 30s, 1m30s, 500ms.`,
  'duration-too-short': (flag, value) => `${flag}=${value} is too short: 1ms is the least.`,
  'invalid-retries': (value) => `--retries takes a whole number from 0, not ${value}.`,
  'shell-not-json': () => 'SHELL takes a JSON list: SHELL ["/bin/bash", "-c"].',
  'empty-volume': () => 'A volume needs a path in the container. This one is empty.',
  'invalid-signal': (signal) =>
    `${signal} is no signal of Linux. Write a name such as SIGTERM, or its number.`,
  'invalid-port': (port) => `${port} is no port. It is a number up to 65535, or a range such as 8000-8010.`,
  'invalid-protocol': (port) => `The protocol of ${port} is unknown. There are tcp, udp and sctp.`,
  'invalid-address': (port) => `${port} does not begin with an IP address. EXPOSE needs the port alone.`,
  'port-ranges': (port) => `The two ranges of ${port} are not of the same length.`,

  // Flags and mounts.
  'unknown-flag': (flag, keyword, meant) =>
    `${keyword} has no flag ${flag}.${didYouMean(meant === undefined || meant === '' ? '' : `--${meant}`)}`,
  'labs-only': (flag) =>
    `${flag} is only for builds with “# syntax=docker/dockerfile:1-labs” on the first line.`,
  'repeated-flag': (flag) => `${flag} stands here twice.`,
  'flag-without-value': (flag) => `${flag} needs a value: ${flag}=….`,
  'flag-not-boolean': (flag, value) => `${flag} is true or false, not ${value}.`,
  'invalid-network': (value) => `--network is default, none or host, not ${value}.`,
  'invalid-security': (value) => `--security is sandbox or insecure, not ${value}.`,
  'invalid-fields': (flag) =>
    `The value of ${flag} is a list such as name=value,name=value, and this cannot be read as one.`,
  'invalid-field': (key, value) => `${value} is no value for ${key}.`,
  'unknown-field': (key, meant) => `There is no key ${key} here.${didYouMean(meant)}`,
  'field-without-value': (field) => `${field} needs a value: ${field}=….`,
  'device-name-repeated': (name) => `A device has one name, and this one has ${name} already.`,
  'mount-type': (type, meant) =>
    `There is no mount of type ${type}. There are bind, cache, tmpfs, secret and ssh.${didYouMean(meant)}`,
  'mount-sharing': (mode, meant) =>
    `There is no sharing=${mode}. There are shared, private and locked.${didYouMean(meant)}`,
  'mount-key': (key, type) => `A mount of type ${type} has no ${key}.`,
  'mount-from-variable': () =>
    'Variables are not filled in after from=. Give the image a stage of its own (FROM $image AS name) and name that.',
  'mount-target': () =>
    'Nothing can be mounted on the root of the file system. Give a target, such as target=/cache.',
  'secret-without-source': () => 'Which secret? Write id=name.',
  'secret-source-and-id': () => 'source and id mean the same for a secret. Keep id.',

  // Images and stages.
  'blank-base': (image) =>
    `${image} is empty without a build argument, so FROM has no image. Give its ARG a default.`,
  'invalid-image': (image) => `${image} is not the name of an image.`,
  'uppercase-image': (image) => `The name of an image has no capitals: ${image}.`,
  'empty-platform': (platform, meant) =>
    `${platform} is empty, and a platform cannot be.${didYouMean(meant)}`,
  'invalid-platform': (platform, meant) =>
    `${platform} is no platform. Write one such as linux/arm64.${didYouMean(meant)}`,
  'from-variable': () =>
    'Variables are not filled in after --from=. Give the image a stage of its own (FROM $image AS name) and name that.',
  'unknown-stage': (number) => `There is no stage with the number ${number}. The first one is 0.`,
  'later-stage': (name) => `The stage ${name} comes later in the file. Only what stands above can be used.`,
  'circular-dependency': (stage) => `Stage ${stage} needs itself, by way of what it copies from.`,

  // COPY and ADD.
  'copy-url': () => 'COPY takes files from the build context or a stage, not from a URL. Use ADD.',
  'copy-git': () => 'COPY takes files from the build context or a stage, not from a repository. Use ADD.',
  'git-query': (name) => `In the URL of the repository “${name}” is not right.`,
  'invalid-chmod': (mode) =>
    `${mode} is no mode. Write an octal number up to 7777, or letters such as u=rwX,go=rX.`,
  'checksum-sources': () => '--checksum goes with one source.',
  'checksum-local': () => '--checksum goes with a URL or a repository.',
  'checksum-twice': () => 'The URL has another checksum than the flag.',
  'invalid-checksum': (value) => `${value} is no checksum. Write sha256: and 64 hexadecimal digits.`,
  'keep-git-dir-twice': () => 'The URL says something else about keep-git-dir than the flag.',
  'windows-path': (path) => `${path} cannot be a path in a Windows image. It must be on drive C:.`,

  // Variables.
  'open-quote': (quote) => `A ${quote === '"' ? 'double' : 'single'} quote is opened here and not closed.`,
  'missing-brace': () => 'The closing brace of this variable is missing.',
  'missing-slash': () =>
    'Between what is looked for and what comes instead there must be a slash: ${name/old/new}.',
  'bad-substitution': () => 'There is no name after ${.',
  'unsupported-operator': (operator) =>
    `Variables have no “${operator}” in a Dockerfile. There are :- - :+ + :? ? # ## % %% / and //.`,
  'variable-required': (name, message) =>
    message === undefined || message === ''
      ? `${name} must have a value here, and has none.`
      : `${name}: ${message}`,
  'invalid-pattern': (pattern) =>
    `The pattern ${pattern} cannot be read: a backslash goes before * ? or \\ only.`,
};

function didYouMean(meant: string | undefined): string {
  return meant === undefined || meant === '' ? '' : ` Did you mean ${meant}?`;
}
