import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Around, complete, troubles, web } from './completing.ts';

interface Probe {
  readonly text: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** All there is, in order. */
  readonly all?: readonly string[];
  /** Taking this item gives a file that YAML and the schema have nothing against. */
  readonly takes?: readonly string[];
  readonly around?: Around;
}

const dockerfile = [
  'ARG VERSION=3.12',
  'FROM python:${VERSION} AS build',
  'ARG EXTRAS',
  'FROM build AS test',
  'FROM build AS final',
  'ENV APP_MODE=production',
  'WORKDIR /srv/app',
  'VOLUME /srv/data',
  'EXPOSE 5000 9000/udp',
  'USER app',
].join('\n');
const built: Around = { files: { Dockerfile: dockerfile } };
const three = '  db:\n    image: postgres:17\n  cache:\n    image: redis\n';
const declared = [
  'networks:\n  front:\n  back:\n',
  'volumes:\n  data:\n  logs:\n',
  'configs:\n  site:\n    file: ./site.conf\n',
  'secrets:\n  key:\n    file: ./key.txt\n',
].join('');

const probes: Readonly<Record<string, Probe>> = {
  // The top level.
  'an empty file': {
    text: '‸',
    has: ['services', 'volumes', 'networks', 'configs', 'secrets', 'name', 'include', 'compose.yaml (build)'],
    lacks: ['image', 'build'],
    takes: ['compose.yaml (build)', 'compose.yaml (build, postgres)'],
  },
  'half a word alone in a file': { text: 'ser‸', has: ['services', 'compose.yaml (build)'] },
  'the top level below services': {
    text: `${web('image: x')}\n‸\n`,
    has: ['volumes', 'networks'],
    lacks: ['services', 'compose.yaml (build)', 'image'],
  },
  'half a word at the end without a newline': {
    text: `${web('image: x')}vol‸`,
    has: ['volumes'],
    lacks: ['services'],
    takes: [],
  },
  'behind a comment line at the top': { text: '# my file\n‸', has: ['services'] },

  // Names that the user makes up.
  'below services': {
    text: 'services:\n  ‸',
    all: ['service web (build)', 'service app (image)', 'service db (postgres)', 'service cache (redis)'],
    takes: ['service web (build)', 'service app (image)', 'service db (postgres)', 'service cache (redis)'],
  },
  'below services, with names that are asked for': {
    text: `services:\n  ‸\n  web:\n    image: x\n    depends_on: [db]\n    links: ["cache:c"]\n    network_mode: service:proxy\n`,
    has: ['db', 'cache', 'proxy', 'service app (image)'],
    lacks: ['web', 'image'],
  },
  'below volumes': {
    text: `${web('image: x', 'volumes: [data:/x, ./src:/app, known:/y]')}volumes:\n  known:\n  ‸\n`,
    all: ['data'],
    takes: ['data'],
  },
  'below networks': {
    text: `${web('image: x', 'networks:', '  front:', '    aliases: [a]', '  default:')}networks:\n  f‸\n`,
    all: ['front'],
    takes: ['front'],
  },
  'below configs and secrets': {
    text: `${web('image: x', 'configs: [site]', 'secrets:', '  - source: key')}secrets:\n  ‸\n`,
    all: ['key'],
  },
  'nothing for a name that nobody asks for': { text: `${web('image: x')}networks:\n  ‸\n`, all: [] },

  // Keys.
  'an empty service': {
    text: 'services:\n  web:\n    ‸\n',
    has: ['image', 'build', 'ports', 'depends_on', 'healthcheck', 'develop', 'gpus', 'x-'].slice(0, 7),
    lacks: ['services', 'context', 'web'],
  },
  'keys that are there are left out': {
    text: web('image: x', '‸', 'ports: ["80"]'),
    has: ['build', 'volumes'],
    lacks: ['image', 'ports', 'ports (8080:80)'],
  },
  'half a key between others': {
    text: web('image: x', 'rest‸', 'ports: ["80"]'),
    has: ['restart'],
    lacks: ['image', 'ports'],
  },
  'a key that is there, with the cursor in it': {
    text: web('ima‸ge: x'),
    has: ['image', 'build'],
  },
  'networks and network_mode exclude each other': {
    text: web('image: x', 'network_mode: host', '‸'),
    lacks: ['networks', 'network_mode'],
  },
  'below build': {
    text: web('build:', '  ‸'),
    has: ['context', 'dockerfile', 'args', 'target', 'secrets', 'additional_contexts'],
    lacks: ['image', 'build'],
  },
  'below deploy': {
    text: web('image: x', 'deploy:', '  ‸'),
    has: ['replicas', 'resources', 'mode'],
    lacks: ['limits'],
  },
  'below deploy, resources, limits': {
    text: web('image: x', 'deploy:', '  resources:', '    limits:', '      ‸'),
    has: ['cpus', 'memory', 'pids'],
    lacks: ['devices', 'replicas'],
  },
  'below healthcheck': {
    text: web('image: x', 'healthcheck:', '  test: a', '  ‸'),
    has: ['interval', 'timeout', 'retries', 'start_period', 'disable'],
    lacks: ['test'],
  },
  'back in the service behind a deeper block': {
    text: web('image: x', 'healthcheck:', '  test: a', '‸'),
    has: ['ports', 'restart'],
    lacks: ['interval', 'image', 'healthcheck'],
  },
  'a network': {
    text: 'networks:\n  front:\n    ‸\n',
    has: ['driver', 'ipam', 'external'],
    lacks: ['image', 'driver_config'],
  },
  'a volume': {
    text: 'volumes:\n  data:\n    ‸\n',
    has: ['driver', 'driver_opts', 'external', 'name'],
    lacks: ['ipam'],
  },
  'an external volume': { text: 'volumes:\n  data:\n    external: true\n    ‸\n', all: ['name'] },
  'a secret with a file': {
    text: 'secrets:\n  key:\n    file: a\n    ‸\n',
    has: ['name'],
    lacks: ['file', 'environment', 'external'],
  },
  'an item of include': {
    text: 'include:\n  - path: a.yaml\n    ‸\n',
    has: ['project_directory', 'env_file'],
    lacks: ['path'],
  },
  'the long form of a port': {
    text: web('image: x', 'ports:', '  - target: 80', '    ‸'),
    has: ['published', 'protocol', 'mode', 'host_ip'],
    lacks: ['target'],
  },
  'the long form of a mount, by its type': {
    text: web('image: x', 'volumes:', '  - type: bind', '    ‸'),
    has: ['source', 'target', 'read_only', 'bind'],
    lacks: ['type', 'tmpfs', 'volume'],
  },
  'a map in braces': {
    text: web('build: { context: ., tar‸ }'),
    has: ['target', 'args'],
    lacks: ['context'],
  },
  'usual names where people choose them': {
    text: web('image: x', 'logging:', '  options:', '    ‸'),
    has: ['max-size', 'max-file'],
    takes: [],
  },

  // Values.
  restart: {
    text: web('image: x', 'restart: ‸'),
    all: ['unless-stopped', 'always', 'on-failure', 'on-failure:3', 'no'],
    takes: ['unless-stopped', 'no', 'on-failure:3'],
  },
  'restart without the space': {
    text: web('image: x', 'restart:‸'),
    has: ['always'],
    takes: ['always', 'no'],
  },
  'restart, half a word': { text: web('image: x', 'restart: alw‸'), takes: ['always'] },
  'restart in quotes': { text: web('image: x', 'restart: "un‸"'), takes: ['unless-stopped', 'no'] },
  'restart in quotes that are open': { text: web('image: x', "restart: 'un‸"), takes: ['unless-stopped'] },
  'restart with text behind the cursor': {
    text: web('image: x', 'restart: al‸ways # why'),
    takes: ['unless-stopped'],
  },
  'a condition': {
    text: web('image: x', 'depends_on:', '  db:', '    condition: ‸') + three,
    all: ['service_healthy', 'service_started', 'service_completed_successfully'],
    takes: ['service_healthy'],
  },
  'a boolean': { text: web('image: x', 'privileged: ‸'), all: ['true', 'false'], takes: ['true'] },
  pull_policy: {
    text: web('image: x', 'pull_policy: ‸'),
    has: ['always', 'never', 'missing', 'build', 'daily'],
  },
  capabilities: {
    text: web('image: x', 'cap_add:', '  - NET_ADMIN', '  - ‸'),
    has: ['SYS_PTRACE', 'ALL'],
    lacks: ['NET_ADMIN'],
    takes: ['SYS_PTRACE'],
  },
  'capabilities in brackets': { text: web('image: x', 'cap_drop: [‸]'), has: ['ALL'], takes: ['ALL'] },
  'a driver of a network': {
    text: 'networks:\n  front:\n    driver: ‸\n',
    has: ['bridge', 'overlay', 'macvlan'],
    takes: ['bridge'],
  },
  'the type of a mount': {
    text: web('image: x', 'volumes:', '  - type: ‸', '    target: /x'),
    has: ['bind', 'volume', 'tmpfs'],
    takes: ['volume'],
  },
  'deploy mode': {
    text: web('image: x', 'deploy:', '  mode: ‸'),
    has: ['replicated', 'global'],
    takes: ['global'],
  },
  'a logging driver': {
    text: web('image: x', 'logging:', '  driver: ‸'),
    has: ['json-file', 'local', 'none'],
  },
  'a signal': { text: web('image: x', 'stop_signal: SIG‸'), has: ['SIGTERM', 'SIGINT'], takes: ['SIGINT'] },
  'a platform': {
    text: web('image: x', 'platform: ‸'),
    has: ['linux/amd64', 'linux/arm64'],
    takes: ['linux/arm64'],
  },
  'the action of a watch': {
    text: web('build: .', 'develop:', '  watch:', '    - path: ./src', '      action: ‸'),
    has: ['rebuild', 'sync', 'restart', 'sync+restart'],
  },
  'a test of health': {
    text: web('image: postgres:17', 'healthcheck:', '  test: ‸'),
    has: ['["CMD", "pg_isready", "-U", "postgres"]', '["CMD-SHELL", "command"]', '["NONE"]'],
    takes: ['["CMD", "pg_isready", "-U", "postgres"]', '["CMD", "command"]', '["NONE"]'],
  },
  'the first word of a test': {
    text: web('image: x', 'healthcheck:', '  test: [‸]'),
    all: ['CMD', 'CMD-SHELL', 'NONE'],
    takes: ['CMD'],
  },
  'the second word of a test': { text: web('image: x', 'healthcheck:', '  test: ["CMD", ‸]'), all: [] },
  'a memory limit': {
    text: web('image: x', 'deploy:', '  resources:', '    limits:', '      memory: ‸'),
    has: ['256M', '512M'],
    takes: ['512M'],
  },
  cpus: {
    text: web('image: x', 'deploy:', '  resources:', '    limits:', '      cpus: ‸'),
    has: ['0.5'],
    takes: ['0.5'],
  },
  replicas: { text: web('image: x', 'deploy:', '  replicas: ‸'), has: ['2', '3'], takes: ['2'] },

  // Names that are declared.
  'depends_on, a list': {
    text: web('image: x', 'depends_on:', '  - ‸') + three,
    all: ['db', 'cache'],
    takes: ['db'],
  },
  'depends_on, right behind the dash': {
    text: web('image: x', 'depends_on:', '  -‸') + three,
    all: ['db', 'cache'],
    takes: ['db'],
  },
  'depends_on, half a name': {
    text: web('image: x', 'depends_on:', '  - d‸') + three,
    has: ['db'],
    takes: ['db'],
  },
  'depends_on, one is there': {
    text: web('image: x', 'depends_on:', '  - db', '  - ‸') + three,
    all: ['cache'],
    takes: ['cache'],
  },
  'depends_on, in brackets': {
    text: web('image: x', 'depends_on: [db, ‸]') + three,
    all: ['cache'],
    takes: ['cache'],
  },
  'depends_on, in brackets that are open': {
    text: web('image: x', 'depends_on: [‸') + three,
    has: ['db'],
    takes: ['db'],
  },
  'depends_on, a map': {
    text: web('image: x', 'depends_on:', '  db:', '    condition: service_started', '  ‸') + three,
    all: ['cache'],
  },
  'depends_on, behind the colon': {
    text: web('image: x', 'depends_on: ‸') + three,
    has: ['db', 'cache'],
    takes: ['db'],
  },
  'depends_on, on the next line': {
    text: web('image: x', 'depends_on:', '  ‸') + three,
    has: ['db', 'cache'],
    takes: ['db'],
  },
  'depends_on, never in a circle': {
    text: `services:\n  a:\n    image: x\n    depends_on:\n      - ‸\n  b:\n    image: x\n    depends_on: [c]\n  c:\n    image: x\n    links: [a]\n  d:\n    image: x\n`,
    all: ['d'],
  },
  networks: {
    text: `${web('image: x', 'networks:', '  - ‸')}${declared}`,
    all: ['front', 'back', 'default'],
    takes: ['back'],
  },
  'networks, a map': {
    text: `${web('image: x', 'networks:', '  front:', '  ‸')}${declared}`,
    has: ['back'],
    lacks: ['front', 'data'],
    takes: ['back'],
  },
  'configs and secrets': {
    text: `${web('image: x', 'secrets:', '  - ‸')}${declared}`,
    has: ['key', 'source', 'target'],
    lacks: ['site'],
    takes: ['key'],
  },
  'the source of a config': {
    text: `${web('image: x', 'configs:', '  - source: ‸')}${declared}`,
    all: ['site'],
    takes: ['site'],
  },
  'volumes before the colon': {
    text: `${web('image: x', 'volumes:', '  - ‸')}${declared}`,
    has: ['data', 'logs', './', 'type', 'source'],
    lacks: ['front'],
  },
  'the source of a mount': {
    text: `${web('image: x', 'volumes:', '  - type: volume', '    target: /x', '    source: ‸')}${declared}`,
    all: ['data', 'logs'],
    takes: ['logs'],
  },
  'options of a mount': {
    text: web('image: x', 'volumes:', '  - ./src:/app:‸'),
    has: ['ro', 'z', 'cached'],
    lacks: ['nocopy'],
    takes: ['ro'],
  },
  extends: {
    text: web('extends: ‸') + three,
    has: ['db', 'cache', 'service', 'file'],
    lacks: ['web'],
    takes: ['db'],
  },
  'extends, service': { text: web('extends:', '  service: ‸') + three, all: ['db', 'cache'], takes: ['db'] },
  'extends, service of another file': {
    text: web('extends:', '  file: base.yaml', '  service: ‸') + three,
    around: { files: { 'base.yaml': 'services:\n  common:\n    image: a\n  other:\n    image: b\n' } },
    all: ['common', 'other'],
  },
  links: { text: web('image: x', 'links:', '  - ‸') + three, all: ['db', 'cache'], takes: ['db'] },
  'profiles of others': {
    text: web('image: x', 'profiles: [‸]') + '  a:\n    image: x\n    profiles: [debug, test]\n',
    all: ['debug', 'test'],
    takes: ['debug'],
  },
  network_mode: {
    text: web('image: x', 'network_mode: ‸') + three,
    has: ['host', 'none', 'service:db', 'service:cache', 'container:'],
    lacks: ['service:web'],
    takes: ['service:db', 'host'],
  },
  'network_mode, behind service:': {
    text: web('image: x', 'network_mode: service:‸') + three,
    has: ['service:db'],
    takes: ['service:db'],
  },
  'network_mode in quotes': {
    text: web('image: x', 'network_mode: "service:d‸"') + three,
    takes: ['service:db'],
  },
  ipc: { text: web('image: x', 'ipc: ‸') + three, has: ['shareable', 'host', 'service:db'] },
  'names of an included file': {
    text: `include:\n  - infra.yaml\n${web('image: x', 'depends_on:', '  - ‸')}`,
    around: { files: { 'infra.yaml': 'services:\n  queue:\n    image: rabbitmq\n' } },
    all: ['queue'],
  },
  'an anchor behind *': {
    text: `x-logging: &logging\n  driver: local\nx-name: &name abc\n${web('image: x', 'logging: *‸')}`,
    all: ['logging'],
    takes: ['logging'],
  },
  'an anchor to merge': {
    text: `x-base: &base\n  restart: always\nx-name: &name abc\n${web('image: x', '<<: *‸')}`,
    all: ['base'],
    takes: ['base'],
  },
  'an anchor to merge, the star too': {
    text: `x-base: &base\n  restart: always\n${web('image: x', '<<: ‸')}`,
    all: ['*base'],
    takes: ['*base'],
  },
  'no anchor whose keys do not fit': {
    text: `x-env: &env\n  A: b\nx-base: &base\n  restart: always\n${web('image: x', '<<: *‸')}`,
    all: ['base'],
  },
  'a merge where a key may stand': {
    text: `x-env: &env\n  A: b\nx-base: &base\n  restart: always\n${web('image: x', '‸')}`,
    has: ['<<: *base', 'ports'],
    lacks: ['<<: *env'],
    takes: ['<<: *base'],
  },
  'an anchor in a list of merges': {
    text: `x-a: &a\n  restart: always\nx-b: &b\n  init: true\n${web('image: x', '<<: [*a, *‸]')}`,
    has: ['b'],
    takes: ['b'],
  },
  'an extension, as what it is merged into': {
    text: `x-base: &base\n  restart: always\n  ‸\n${web('image: x', '<<: *base')}`,
    has: ['image', 'logging'],
    lacks: ['restart', 'services'],
  },
  'a value in an extension': {
    text: `x-base: &base\n  restart: ‸\n${web('image: x', '<<: *base')}`,
    has: ['always'],
  },
  'no anchor from below': {
    text: `${web('image: x', 'logging: *‸')}x-logging: &logging\n  driver: local\n`,
    all: [],
  },

  // What the Dockerfile says.
  'the stages': {
    text: web('build:', '  context: .', '  target: ‸'),
    around: built,
    all: ['build', 'test', 'final'],
    takes: ['final'],
  },
  'the args': {
    text: web('build:', '  context: .', '  args:', '    ‸'),
    around: built,
    all: ['VERSION', 'EXTRAS'],
  },
  'the args, a list': {
    text: web('build:', '  context: .', '  args:', '    - ‸'),
    around: built,
    all: ['VERSION', 'EXTRAS'],
    takes: ['EXTRAS'],
  },
  'the ports': {
    text: web('build: .', 'ports:', '  - ‸'),
    around: built,
    has: ['5000:5000', '9000:9000/udp'],
    takes: ['5000:5000', '9000:9000/udp', 'host:container'],
  },
  'the port in the container': {
    text: web('build: .', 'ports:', '  - "8080:‸"'),
    around: built,
    all: ['5000', '9000/udp'],
    takes: ['5000'],
  },
  'the environment': { text: web('build: .', 'environment:', '  ‸'), around: built, has: ['APP_MODE'] },
  'the user and the folder': {
    text: web('build: .', 'working_dir: ‸'),
    around: built,
    has: ['/srv/app'],
    takes: ['/srv/app'],
  },
  'build.secrets': {
    text: `${web('build:', '  context: .', '  secrets:', '    - ‸')}${declared}`,
    has: ['key'],
    takes: ['key'],
  },
  'additional contexts of what is built': {
    text:
      web('build:', '  context: .', '  additional_contexts:', '    base: ‸') +
      '  lib:\n    build: ./lib\n' +
      three,
    has: ['service:lib', 'docker-image://'],
    lacks: ['service:db', 'service:web'],
    takes: ['service:lib'],
  },

  // Braces in braces, and items of lists.
  'a condition in braces': {
    text: web('image: x', 'depends_on: { db: { condition: ‸ } }') + three,
    has: ['service_healthy'],
    takes: ['service_healthy'],
  },
  'a stage in braces': {
    text: web('build: { context: ., target: ‸ }'),
    around: built,
    all: ['build', 'test', 'final'],
    takes: ['final'],
  },
  'a service of another file, in braces': {
    text: web('extends: { file: base.yaml, service: ‸ }'),
    around: { files: { 'base.yaml': 'services:\n  common:\n    image: a\n' } },
    all: ['common'],
  },
  'a list over lines': {
    text: web('image: x', 'cap_add: [', '  ALL,', '  ‸', ']'),
    has: ['KILL'],
    lacks: ['ALL'],
    takes: ['KILL'],
  },
  'an item in quotes': {
    text: web('image: x', 'depends_on:', '  - "‸"') + three,
    all: ['db', 'cache'],
    takes: ['db'],
  },
  'a constraint': {
    text: web('image: x', 'deploy:', '  placement:', '    constraints:', '      - ‸'),
    has: ['node.role == manager'],
    takes: ['node.role == manager'],
  },
  'a device of the machine': {
    text: web(
      'image: x',
      'deploy:',
      '  resources:',
      '    reservations:',
      '      devices:',
      '        - driver: ‸',
    ),
    all: ['nvidia'],
  },
  'a host that is a service': {
    text: web('image: x', 'environment:', '  DB_HOST: ‸') + three,
    all: ['db', 'cache'],
    takes: ['db'],
  },
  'the name of the project': { text: 'name: ‸\n', all: ['w'], takes: ['w'] },
  'a tag of Compose': { text: web('image: x', 'ports: !‸'), all: ['!reset', '!override'] },
  'below a comment line in a service': {
    text: web('image: x', '# the doors', '‸'),
    has: ['ports'],
    lacks: ['image'],
  },
  'at the end, without a newline': {
    text: 'services:\n  web:\n    image: x\n    po‸',
    has: ['ports'],
    lacks: ['image'],
  },

  // Other files of the project.
  'names of the base in an override': {
    text: 'services:\n  web:\n    image: x\n',
    around: {
      files: {
        'compose.override.yaml': 'services:\n  ‸\n',
        'compose.yaml': 'services:\n  web:\n    image: x\n',
      },
    },
    has: ['web', 'service web (build)'],
  },
  'services of the base in an override': {
    text: '',
    around: {
      files: {
        'compose.yaml': `${web('image: x')}${three}`,
        'compose.override.yaml': 'services:\n  web:\n    depends_on:\n      - ‸\n',
      },
    },
    all: ['db', 'cache'],
  },

  // What the image says.
  'an image': {
    text: web('image: ‸'),
    around: { images: ['shop:1', 'alpine:3.20'] },
    has: ['shop:1', 'alpine:3.20', 'postgres', 'redis', 'nginx'],
    takes: ['shop:1', 'nginx'],
  },
  'the environment of a well-known image': {
    text: web('image: postgres:17', 'environment:', '  POSTGRES_USER: a', '  ‸'),
    has: ['POSTGRES_PASSWORD', 'POSTGRES_DB'],
    lacks: ['POSTGRES_USER', 'MYSQL_DATABASE'],
  },
  'the environment as a list': {
    text: web('image: mysql', 'environment:', '  - MYSQL_USER=a', '  - MY‸'),
    has: ['MYSQL_ROOT_PASSWORD'],
    lacks: ['MYSQL_USER'],
    takes: ['MYSQL_ROOT_PASSWORD'],
  },
  'the ports of a well-known image': {
    text: web('image: nginx', 'ports:', '  - ‸'),
    has: ['8080:80'],
    takes: ['8080:80'],
  },
  'a port that is free': {
    text: web('image: nginx', 'ports:', '  - ‸') + '  b:\n    image: x\n    ports: ["8080:80", "8081:81"]\n',
    has: ['8082:80'],
  },
  'a protocol': {
    text: web('image: x', 'ports:', '  - "53:53/‸"'),
    all: ['tcp', 'udp', 'sctp'],
    takes: ['udp'],
  },
  'a volume for the data of a well-known image': {
    text: `${web('image: postgres', 'volumes:', '  - ‸')}\n`,
    has: ['web-data:/var/lib/postgresql/data'],
    takes: ['web-data:/var/lib/postgresql/data'],
  },

  // Where nothing fits.
  'a comment': { text: web('image: x # ‸'), all: [] },
  'a comment line': { text: web('image: x', '# po‸'), all: [] },
  'a block scalar': { text: web('image: x', 'command: |', '  echo ‸', '  more'), all: [] },
  'an empty line of a block scalar': {
    text: web('image: x', 'command: |', '  echo', '  ‸', '  more'),
    all: [],
  },
  'behind a block scalar': {
    text: web('image: x', 'command: |', '  echo', '‸'),
    has: ['ports'],
    lacks: ['command'],
  },
  'a folded block in a list': { text: web('image: x', 'command:', '  - sh', '  - >', '    a ‸'), all: [] },
  'a name of a container': { text: web('image: x', 'container_name: ‸'), all: [] },
  'below an extension': { text: 'x-mine:\n  ‸\n', all: [] },
  'a key with an anchor behind it': { text: web('image: x', 'labels: &‸'), all: [] },
  'above the first item, as deep as the key': { text: 'services:\n  ‸\n    image: x\n', all: [] },

  'half a key above its list': {
    text:
      web('image: x', 'depends_on:', '  a:', '    condition: service_started', 'po‸', '- "80:80"') +
      '  a:\n    image: x\n',
    has: ['ports', 'expose'],
    lacks: ['image', 'restart', 'deploy', 'a'],
    takes: ['ports'],
  },
  'half a key above its map': {
    text: web('image: x', 'heal‸', '  interval: 5s'),
    has: ['healthcheck'],
    lacks: ['deploy', 'ports', 'restart'],
    takes: ['healthcheck'],
  },

  // Wrong indentation.
  'one space too many': { text: web('image: x', ' po‸'), has: ['ports'], lacks: ['image'] },
  'one space too few': { text: 'services:\n  web:\n    image: x\n   ‸\n', has: ['ports'], lacks: ['image'] },
  'a tab': { text: 'services:\n  web:\n    image: x\n\t‸\n', has: [] },
};

describe('completion, probe by probe', () => {
  for (const [name, { text, has = [], lacks = [], all, takes = [], around }] of Object.entries(probes)) {
    it(name, async () => {
      const completed = await complete(text, around);
      if (all) assert.deepEqual(completed.labels, all);
      for (const label of has)
        assert.ok(completed.labels.includes(label), `${label} is missing: ${completed.labels.join(', ')}`);
      for (const label of lacks) assert.ok(!completed.labels.includes(label), `${label} is there`);
      for (const label of takes) {
        const result = completed.take(label);
        assert.deepEqual(troubles(result), [], result);
      }
    });

    it(`${name}, in a file with CRLF`, async () => {
      const completed = await complete(text.replaceAll('\n', '\r\n'), around);
      if (all) assert.deepEqual(completed.labels, all);
      for (const label of takes) assert.deepEqual(troubles(completed.take(label)), []);
    });
  }
});
