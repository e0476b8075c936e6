/** What the checks of values and projects say, in English. The arguments are those of the finding. */

import type { ContentRule } from '../rules.ts';
import type { Sentence } from './sentence.ts';

export const rulesEn: Readonly<Record<ContentRule, Sentence>> = {
  // Variables.
  'invalid-interpolation': (written) =>
    `${written} is not a variable that docker compose can fill in. Write \${NAME} or \${NAME:-default}, and $$ for a plain dollar sign.`,
  'required-variable': (name, message) =>
    `${name} has no value here, and docker compose will not go on without one${message ? `: ${message}` : '.'}`,
  'unset-variable': (name) =>
    `${name} has no value here, so this becomes empty. Set it in .env, or give a default: \${${name}:-…}.`,

  // The file as a whole.
  'empty-file': () => 'There is nothing in this Compose file yet. Begin with services:',

  'unknown-tag': (tag, meant) =>
    `Docker Compose does not know the tag ${tag}, and reads on as if it were not there.${didYouMean(meant)}`,
  'misplaced-section': (name) =>
    `${name} stands among the services here, and is read as one. Move it to the left, to the level of services.`,
  'misplaced-key': (name) =>
    `${name} belongs to a service, and stands outside of one. Move it to the right, into its service.`,

  // Names that refer to nothing.
  'undefined-service': (name, meant) => `There is no service ${name} in this project.${didYouMean(meant)}`,
  'undefined-network': (name, meant) =>
    `There is no network ${name}. ${meant ? `Did you mean ${meant}?` : `Declare it under networks: at the top level.`}`,
  'undefined-volume': (name, meant) =>
    `There is no volume ${name}. ${meant ? `Did you mean ${meant}?` : `Declare it under volumes: at the top level, or write ./${name} for a folder beside this file.`}`,
  'path-or-volume': (name) =>
    `${name} is read as the name of a volume. A path begins with a dot or a slash: ./${name}`,
  'undefined-config': (name, meant) =>
    `There is no config ${name}. ${meant ? `Did you mean ${meant}?` : `Declare it under configs: at the top level.`}`,
  'undefined-secret': (name, meant) =>
    `There is no secret ${name}. ${meant ? `Did you mean ${meant}?` : `Declare it under secrets: at the top level.`}`,
  'undefined-model': (name, meant) =>
    `There is no model ${name}. ${meant ? `Did you mean ${meant}?` : `Declare it under models: at the top level.`}`,
  'undefined-stage': (name, meant) =>
    `The Dockerfile has no stage ${name}, so the build fails.${meant ? ` Did you mean ${meant}?` : ''}`,
  'inactive-profile': (name, profiles) =>
    `${name} only starts with the profile ${profiles}, so this service cannot count on it. Give both the same profile.`,
  'context-not-built': (name) =>
    `${name} has no build, so it cannot be the context of another. Use docker-image://… for an image.`,
  'dependency-cycle': (name, others) =>
    others
      ? `${name} and ${others} wait for each other, so none of them can start.`
      : `${name} waits for itself.`,
  'extends-cycle': (name) => `This goes round in a circle: ${name} extends itself in the end.`,
  'include-cycle': (path) => `${path} includes this file, so including it would never end.`,
  'include-conflict': (name, path) =>
    `${name} is also in the included ${path}, and says something else there. Change it in one place only.`,
  'missing-file': (path, kind) =>
    kind === 'bind'
      ? `There is no ${path}. Docker will make an empty folder of that name.`
      : `There is no ${path}.`,

  // Keys that do not go together, or that miss each other.
  'no-image': (name) => `${name} says neither which image to run nor what to build. Add image: or build:`,
  'two-dockerfiles': () => 'There is a Dockerfile in a file and another in line. Keep one of the two.',
  'platform-not-built': (platform) =>
    `The service runs on ${platform}, and its build is not made for that. Add it to build.platforms.`,
  'network-mode-and-networks': () =>
    'A service with a network_mode cannot also join networks. Keep one of the two.',
  'network-mode-and-ports': (mode) =>
    `With ${mode} the network belongs to another container. Publish the ports there.`,
  'ports-ignored': (mode) =>
    `With network_mode ${mode} there is nothing to publish, so these ports do nothing.`,
  'external-conflict': (key, other) =>
    other === 'external'
      ? `An external resource is made elsewhere, so ${key} does not belong here. Keep only name and external.`
      : `${key} and ${other} give two different names. Keep only ${key}.`,
  'several-sources': (key, other) => `The content comes from ${key} or from ${other}, not from both.`,
  'no-source': (keys) => `Where does the content come from? Give one of these keys: ${keys}.`,
  'no-target': (kind) =>
    kind === 'port' ? 'Which port of the container? Add target.' : 'Where in the container? Add target.',
  'no-mount-source': () => 'A bind mount needs a path on this machine. Add source.',
  'scale-conflict': (scale, replicas) =>
    `scale says ${scale}, and deploy.replicas says ${replicas}. Keep one of the two.`,
  'container-name-scaled': (name, count) =>
    `Only one container can be called ${name}, and there are to be ${count}. Leave container_name out.`,
  'limit-conflict': (key, other) => `${key} and ${other} say different things. Keep one of the two.`,
  'reservation-above-limit': (reserved, limit) =>
    `${reserved} is set apart, which is more than the limit of ${limit}.`,
  'device-count-and-ids': () => 'Say how many devices, or which ones, not both.',
  'watch-target': (action) => `${action} needs to know where in the container the files go. Add target.`,
  'healthcheck-test': (first) =>
    `A test in list form begins with CMD or CMD-SHELL, not with ${first}. As one text it needs neither.`,
  'healthcheck-command': (command) =>
    `This looks for a program that is called “${command}”. Write each word as an item of its own, or use CMD-SHELL.`,
  'disabled-healthcheck': () => 'The health check is switched off, so this test is never run.',

  // The same thing twice.
  'duplicate-container-name': (name, other) =>
    `${other} has the container name ${name} already. Two containers cannot share one.`,
  'duplicate-mount': (target) => `Something else is mounted on ${target} already. Only one can be there.`,
  'duplicate-variable': (name) => `${name} is set twice. The last one counts.`,
  'duplicate-item': (item) => `${item} is in this list already.`,
  'duplicate-port': (port) => `Port ${port} is published just so already.`,
  'port-collision': (port, other) =>
    `${other} publishes port ${port} of this machine already. Only one container can have it.`,
  'port-scaled': (port, count) =>
    `${count} containers cannot all have port ${port} of this machine. Publish a range, or only the container's port.`,
  'duplicate-address': (address, other) => `${other} has the address ${address} already.`,

  // Values that cannot be read.
  'invalid-project-name': (name, plain) =>
    plain
      ? `docker compose will call the project ${plain}: it keeps small letters, digits, hyphens and underscores.`
      : `Nothing is left of ${name}: a project name has small letters, digits, hyphens and underscores.`,
  'invalid-port': (text, why) =>
    why === 'backwards'
      ? `${text} counts backwards. Write the lower port first.`
      : `${text ? `${text} is not a port` : 'The port is missing'}. Write host:container, such as "8080:80".`,
  'port-out-of-range': (text) => `${text} is not a port: they run from 1 to 65535.`,
  'port-ranges-differ': (host, container) =>
    `${host} and ${container} are not equally long, so it is not clear which port goes where.`,
  'invalid-protocol': (text) => `${text} is not a protocol for a port. There are tcp, udp and sctp.`,
  'invalid-ip-address': (text) => `${text ? `${text} is not an IP address` : 'This is not an IP address'}.`,
  'invalid-subnet': (text) => `${text} is not a subnet. Write one such as 172.28.0.0/16.`,
  'invalid-mac-address': (text) =>
    `${text} is not a MAC address. Write six pairs, such as 02:42:ac:11:65:43.`,
  'address-outside-subnet': (address, subnets) => `${address} is not within the network's ${subnets}.`,
  'invalid-duration': (text, why) =>
    why === 'unit'
      ? `Which unit? Write ${text}s for seconds, ${text}m for minutes.`
      : `${text ? `“${text}” is not a length of time` : 'The length of time is missing'}. Write 30s, 1m30s or 2h.`,
  'invalid-size': (text) =>
    `${text ? `“${text}” is not an amount of memory` : 'The amount of memory is missing'}. Write 512k, 50m or 2g.`,
  'invalid-number': (text, why = '') =>
    ({
      whole: `“${text}” is not a whole number.`,
      decimal: `“${text}” is not a number. Write a point between whole and part: 0.5.`,
      bare: `Write this number without quotes.`,
      octal: `“${text}” is not a file mode. Write octal digits, such as "0440".`,
      all: `“${text}” is not a number of devices. Write a number, or all.`,
    })[why] ?? `“${text}” is not a number.`,
  'negative-number': (text) => `${text} is below zero, and there cannot be fewer than none.`,
  'invalid-boolean': (text) => `“${text}” is neither true nor false.`,
  'invalid-restart': (text, meant) =>
    `${text} is not a restart policy. ${meant ? `Did you mean ${meant}?` : 'There are no, always, on-failure and unless-stopped.'}`,
  'invalid-mount': (text, why) =>
    why === 'empty'
      ? 'This mount is empty. Write source:target.'
      : why === 'colons'
        ? `There are too many colons in ${text}. Write source:target, and perhaps :ro.`
        : `Something is missing beside a colon in ${text}. Write source:target, and perhaps :ro.`,
  'invalid-device': (text) =>
    `“${text}” is not a device. Write /dev/on-host:/dev/in-container, and perhaps :rwm.`,
  'invalid-host': (text) => `“${text}” is not a host with its address. Write name=address.`,
  'invalid-context': (text) => `“${text}” has no value. Write name=path.`,
  'invalid-ssh-key': (text) => `“${text}” has no path. Write ${text}=path, or default for the agent's keys.`,
  'invalid-image': (text = '', why) =>
    why === 'uppercase-image'
      ? `The name of an image is in small letters: ${text.toLowerCase()}`
      : `“${text}” is not the name of an image. Write repository:tag.`,
  'invalid-container-name': (text) =>
    `“${text}” cannot be the name of a container: letters, digits, points, hyphens and underscores only.`,
  'invalid-command': () =>
    'A quote is open at the end, or a bracket stands outside quotes. Docker Compose cannot cut this into words.',
  'cut-command': (rest) => `docker compose drops ${rest}: no shell reads this line. Write ["sh", "-c", "…"].`,
  'invalid-signal': (text) => `${text} is not a signal. Usual ones are SIGTERM and SIGINT.`,
  'invalid-namespace': (text, all) => `${text} means nothing here. There are: ${all}.`,
  'environment-spaces': (name) =>
    `A space beside the = of ${name} becomes part of the variable. Write ${name}=value without spaces.`,
  'colon-in-name': (key, name, value) =>
    `${key} is read as one name without a value. Put a space after the colon: ${name}: ${value}`,
  'unknown-capability': (text, meant) => `Linux has no capability ${text}.${didYouMean(meant)}`,
  'unknown-choice': (text, all, meant) =>
    `${text} means nothing here. ${meant ? `Did you mean ${meant}?` : `There are: ${all}.`}`,
  'empty-value': () => 'This must not be empty.',
  'relative-target': (target = '') =>
    `${target} is a path in the container, and must begin with a slash: /${target.replace(/^\.?\//, '')}`,
  'unknown-mount-option': (option) => `docker compose does not know the option ${option}, and leaves it out.`,
  'old-boolean': (text, now) => `YAML of today reads ${text} as a text. Write ${now}.`,

  // Old, or not needed.
  'obsolete-version': () => 'docker compose no longer looks at version. Leave it out.',
  'obsolete-links': () =>
    'Services on one network find each other by name, so links are not needed. Use depends_on for the order.',
  'obsolete-external-name': (name) => `This form is old. Write external: true and name: ${name} beside it.`,
  'unused-volume': (name) => `No service mounts the volume ${name}.`,
  'unused-network': (name) => `No service joins the network ${name}.`,
  'unused-config': (name) => `No service uses the config ${name}.`,
  'unused-secret': (name) => `No service uses the secret ${name}.`,
  'unused-model': (name) => `No service uses the model ${name}.`,
  'unused-anchor': (name) => `Nothing uses the anchor &${name}.`,
  'swarm-only': (key) => `Only a swarm looks at ${key}; docker compose up leaves it out.`,

  // Habits.
  'unquoted-port': (text) => `Some programs read ${text} as a number to base 60. Put it in quotes: "${text}"`,
  'floating-tag': (image, tag) =>
    tag
      ? `${image} may be another image tomorrow. Name a version.`
      : `${image} has no tag, so you get whatever is latest. Name a version.`,
  'plain-secret': (name) =>
    `Everyone who can read this file can read ${name}. Use a variable from .env, or secrets.`,
  'published-database': (name) =>
    `This opens ${name} to everyone who can reach this machine. Other services reach it without; for yourself put 127.0.0.1: in front.`,
  'privileged-service': () =>
    'This container may do nearly everything on this machine. Give it only what it needs, with cap_add or devices.',
  'health-unknown': (name, off) =>
    off
      ? `The health check of ${name} is switched off, so it never becomes healthy.`
      : `${name} has no healthcheck here. Unless its image has one, it never becomes healthy.`,
  'never-completes': (name, restart) =>
    `${name} restarts each time it ends (restart: ${restart}), so it never counts as completed.`,
};

function didYouMean(meant: string | undefined): string {
  return meant ? ` Did you mean ${meant}?` : '';
}
