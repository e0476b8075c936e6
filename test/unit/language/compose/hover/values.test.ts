import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Situation, tell } from './tell.ts';

const situation: Situation = {
  files: {
    '.env': 'TAG=1.27\nEMPTY=\nDB_PASSWORD=hunter2\n',
    '.env.dev': 'A=1\n',
    'app/Dockerfile': 'FROM a AS dev\n',
    '/w/other/base.yaml': 'services:\n  base:\n    image: x\n    restart: always\n',
  },
  environment: { HOME: '/home/me', REGION: 'eu' },
};

const rest = `
volumes: {db: }
configs: {c: {content: x}}
secrets: {k: {file: ./k}}
`;

async function told(setting: string, language: 'en' | 'nl'): Promise<string> {
  const text = `services:\n  db: {image: y, profiles: [debug]}\n  web:\n    ${setting}${rest}`;
  return (await tell(text, { ...situation, language }))?.facts ?? '';
}

/** The setting, what its hover says in English, and what it says in Dutch. */
type Probe = readonly [setting: string, english: string, dutch: string];

const probes: Readonly<Record<string, readonly Probe[]>> = {
  ports: [
    ['ports: [‸80]', 'A free port of this computer', 'Een vrije poort van deze computer'],
    [
      'ports: ["‸8080:80"]',
      'Port `8080` of this computer leads to port `80`',
      'leidt naar poort `80` van de container (TCP)',
    ],
    ['ports: ["‸8080:80"]', '[localhost:8080](http://localhost:8080)', 'Op elk adres van deze computer'],
    ['ports: ["‸127.0.0.1:8080:80/udp"]', '(UDP). Only on `127.0.0.1`', '(UDP). Alleen op `127.0.0.1`'],
    ['ports: ["‸4000-4010:80"]', 'from `4000-4010` of this computer', 'Er is plaats voor 11 containers'],
    ['ports: ["‸3000-3002:4000-4002"]', '`4000-4002` of the container, one to one', 'één op één'],
    ['ports: ["‸[::1]:80:80"]', 'Only on `::1`', 'Alleen op `::1`'],
    ['ports: ["‸192.168.1.2:5432:5432"]', 'address `192.168.1.2`', 'gebruikelijk voor PostgreSQL'],
    ['ports: [{target: 80, published: ‸8080, host_ip: 127.0.0.1}]', 'Only on `127.0.0.1`', 'Poort `8080`'],
    ['ports: [{target: 80, published: "8080", mode: ‸host}]', 'only the node that runs', 'alleen de node'],
    ['expose: ["‸3000"]', 'Publishes nothing', 'Publiceert niets'],
  ],
  mounts: [
    ['volumes: ["‸./app.py:/app/app.py:ro"]', '`/w/shop/app.py` of this computer', 'op `/app/app.py`'],
    ['volumes: ["‸./app.py:/app/app.py:ro"]', 'can read it and not write', 'lezen, en niet schrijven'],
    ['volumes: ["‸../up:/up:Z"]', '`/w/up` of this computer', 'alleen deze container'],
    ['volumes: ["‸~/x:/y:z,cached"]', '`/home/me/x`', 'Bedoeld voor oudere versies'],
    ['volumes: ["‸db:/var/lib/x"]', 'The engine calls it `shop_db`', 'Bij de engine heet het `shop_db`'],
    ['volumes: ["‸db:/x:nocopy"]', 'not copied into a new volume', 'niet in een nieuw volume gekopieerd'],
    ['volumes: ["‸no:/x"]', 'does not declare it', 'niet gedeclareerd'],
    ['volumes: ["‸/anon"]', 'without a name at `/anon`', 'zonder naam op `/anon`'],
    ['volumes: ["‸db:/x:foo"]', 'does not know the option `foo`', 'kent de optie `foo` niet'],
    [
      'volumes: [{type: ‸bind, source: ./x, target: /y}]',
      '`/w/shop/x`',
      'Een map of bestand van deze computer',
    ],
    ['tmpfs: ‸/run:size=64m,mode=1770', '67,108,864 bytes', '`rwxrwx--T`'],
    ['volumes_from: [‸db:ro]', 'service `db` mounts', 'niet schrijven'],
    ['configs: [‸c]', '`web` as `/c`', '`web` als `/c`'],
    ['secrets: [{source: k, tar‸get: x}]', '`web` as `/run/secrets/x`', 'uit het bestand `/w/shop/k`'],
    ['devices: ["‸/dev/a:/dev/b:rw"]', 'seen as `/dev/b`', 'mag lezen en schrijven'],
  ],
  words: [
    ['restart: ‸no', 'This is the default', 'Dit is de standaard'],
    ['restart: ‸always', 'even if you had stopped it', 'ook al had je hem zelf gestopt'],
    ['restart: ‸on-failure:3', 'At most 3 times', 'Hoogstens 3 keer'],
    ['restart: ‸unless-stopped', 'unless you stopped it', 'tenzij je hem zelf gestopt had'],
    ['depends_on: {db: {condition: ‸service_started}}', 'may not be ready', 'nog niet klaar'],
    [
      'depends_on: {db: {condition: ‸service_healthy}}',
      'health check of that service',
      'tot de health check',
    ],
    ['depends_on: {db: {condition: ‸service_completed_successfully}}', 'exit code 0', 'exitcode 0'],
    ['network_mode: ‸host', '`ports` does nothing', '`ports` doet niets'],
    ['network_mode: ‸service:db', 'network of service `db`', 'netwerk van de service `db`'],
    ['network_mode: "‸container:x"', 'container `x`', 'de container `x`'],
    ['pull_policy: ‸every_12h', 'more than 12 hours ago', 'meer dan 12 uur geleden'],
    ['pull_policy: ‸missing', 'only when the engine does not have it', 'alleen op als de engine'],
    ['cap_add: [‸CAP_NET_ADMIN]', 'change network settings', 'netwerkinstellingen'],
    ['cap_drop: [‸all]', 'Every capability', 'Alle capabilities'],
    ['security_opt: ["‸no-new-privileges:true"]', 'cannot get more rights', 'niet meer rechten'],
    ['deploy: {mode: ‸global}', 'each node', 'elke node'],
    [
      'develop: {watch: [{path: ., action: ‸sync, target: /}]}',
      'copied into the running',
      'draaiende container gekopieerd',
    ],
    ['profiles: [‸debug]', '`docker compose --profile debug`', '`db` en `web`'],
    ['stop_signal: ‸SIGINT', 'signal number 2', '`SIGINT`'],
    ['platform: ‸linux/arm64', 'processor `arm64`', 'processor `arm64`'],
  ],
  amounts: [
    ['mem_limit: ‸50M', '52,428,800 bytes (50 MiB)', '52.428.800 bytes'],
    ['mem_l‸imit: 1.5g', '1,610,612,736 bytes (1.5 GiB)', '(1,5 GiB)'],
    ['memswap_limit: ‸-1', 'No limit', 'Geen limiet'],
    ['shm_size: ‸1gb', '1,073,741,824', '1 GiB'],
    ['deploy: {resources: {limits: {memory: ‸50M}}}', '52,428,800', '52.428.800'],
    ['deploy: {resources: {limits: {cpus: ‸"0.5"}}}', 'At most 0.5 processor cores: 50%', 'Hoogstens 0,5'],
    ['deploy: {resources: {reservations: {cpus: ‸"0.5"}}}', 'At least 0.5', 'Minstens 0,5'],
    ['logging: {options: {max-size: ‸10m}}', '10,485,760', '10 MiB'],
    ['stop_grace_period: ‸1m30s', '1 minute 30 seconds', '1 minuut 30 seconden'],
    ['healthcheck: {interval: ‸1.5h}', '1 hour 30 minutes', '1 uur 30 minuten'],
    ['healthcheck: {retries: ‸3}', 'after 3 failed checks', 'na 3 mislukte controles'],
    ['configs: [{source: c, mode: ‸0440}]', '`0440`, `r--r-----`', 'de eigenaar'],
    ['configs: [{source: c, mode: ‸440}]', 'You most likely mean `0440`', '`0670`'],
    ['deploy: {replicas: ‸3}', '`shop-web-1` to `shop-web-3`', '`shop-web-1` tot `shop-web-3`'],
    ['ulimits: {‸nofile: 20000}', 'may have open: 20,000', 'open mag hebben: 20.000'],
    ['ulimits: {nproc: {soft: ‸10, hard: -1}}', 'raise to unlimited', 'optrekken tot onbeperkt'],
    ['user: "‸1000:1000"', 'user `1000` with group `1000`', 'gebruiker `1000` met groep `1000`'],
    ['user: ‸root', 'runs as root', 'draait als root'],
  ],
  commands: [
    ['command: ‸npm start && echo "a b"', '`&& echo "a b"` is thrown away', 'valt weg'],
    ['command: [‸npm, "run all"]', 'Starts `npm "run all"`. Each item is one word', 'Elk item is één woord'],
    ['command: ‸null', "image's own CMD", 'De CMD van de image'],
    ['entrypoint: ‸[]', "image's ENTRYPOINT is dropped", 'valt weg'],
    ['command: ‸a "b', 'not closed', 'niet gesloten'],
    ['command: echo ‸$$HOME', 'Two dollar signs give one', 'Twee dollartekens'],
    ['healthcheck: {test: ‸curl -f x}', '`curl -f x` in the shell', 'in de shell van de container'],
    [
      'healthcheck: {test: [‸CMD, curl, "a b"]}',
      '`curl "a b"` in the container, without a shell',
      'zonder shell',
    ],
    ['healthcheck: {test: ["‸NONE"]}', 'No health check', 'Geen health check'],
    ['healthcheck: {test: [‸curl]}', 'has to be `CMD`', 'moet `CMD`'],
  ],
  environment: [
    ['environment: ["‸REGION"]', 'Only the name: `REGION`', 'Hier is dat `eu`'],
    ['environment: ["‸TAG"]', 'Here that is `1.27`. It comes from `.env`, line 1', '`.env`, regel 1'],
    ['environment: ["‸DB_PASSWORD"]', '`••••••`', '`.env`, regel 3'],
    ['environment: {‸NOPE: }', 'not set in the container', 'bestaat hij niet'],
    ['environment: ["‸A="]', '`A` is there, and empty', 'is leeg'],
    ['environment: {A: ‸010}', '`A` is `8`', '`A` is `8`'],
    ['env_file: ‸.env.dev', 'from `/w/shop/.env.dev`', 'uit `/w/shop/.env.dev`'],
    ['env_file: [{path: ‸./gone, required: false}]', 'There is nothing there', 'gaat Compose gewoon verder'],
    ['build: {args: ["‸A"]}', 'default of the Dockerfile', 'standaardwaarde van de Dockerfile'],
    ['labels: ["‸a.b=c"]', 'Label `a.b` = `c`', 'label `a.b` = `c`'],
  ],
  images: [
    ['image: ‸nginx', 'it is `latest`', 'De officiële image `nginx`'],
    ['image: ghcr.io/me/‸x:1@sha256:abc', 'in the registry `ghcr.io`', 'precies deze image'],
    ['build: ‸./app', 'folder `/w/shop/app`', 'De Dockerfile is `/w/shop/app/Dockerfile`'],
    [
      'build: ‸https://github.com/a/b.git#main:dir',
      'clone of `https://github.com/a/b.git`',
      'In de map `dir`',
    ],
    ['build: {context: ./app, target: ‸dev}', 'up to stage `dev`', 'tot en met stage `dev`'],
    [
      'build: {context: ., additional_contexts: {x: ‸service:db}}',
      'image of service `db`',
      'image van de service `db`',
    ],
  ],
  others: [
    ['depends_on: [‸db]', 'waits for `db`', 'wacht op `db`'],
    [
      'depends_on: {‸db: {condition: service_healthy, required: false}}',
      'Compose only warns',
      'waarschuwt Compose alleen',
    ],
    ['links: ["‸db:store"]', 'reaches it as `store`', 'bereikt die ook als `store`'],
    [
      'extra_hosts: ["‸host.docker.internal:host-gateway"]',
      'computer that runs the engine',
      'waar de engine draait',
    ],
    ['extra_hosts: {‸db: 10.0.0.1}', '`db` leads to `10.0.0.1`', 'leidt `db` naar `10.0.0.1`'],
    ['dns: ‸8.8.8.8', 'name server `8.8.8.8`', 'naamserver `8.8.8.8`'],
    [
      'extends: {file: ../other/base.yaml, service: ‸base}',
      'Comes in: `image` and `restart`',
      'Komt erbij: `image` en `restart`',
    ],
    [
      'deploy: {placement: {constraints: ["‸node.role == manager"]}}',
      '`node.role` is `manager`',
      'Alleen op nodes',
    ],
    ['deploy: {placement: {constraints: ["‸node.role!=manager"]}}', 'Never on nodes', 'Nooit op nodes'],
  ],
  variables: [
    [
      'image: a:‸${TAG:-latest}',
      'Here: `1.27`. It is set in `.env`, line 1',
      'Hij is gezet in `.env`, regel 1',
    ],
    ['image: a:‸${TAG:-latest}', 'The whole value: `a:1.27`', 'De hele waarde: `a:1.27`'],
    ['image: a:‸${NO:-latest}', 'Here: `latest`. The default', 'De standaardwaarde'],
    ['image: a:${NO:-‸$TAG}', 'The value of `TAG`. Here: `1.27`', 'De waarde van `TAG`'],
    ['hostname: a‸${NO}', 'Compose warns, and fills in nothing', 'waarschuwt, en vult niets in'],
    ['hostname: a‸$REGION', 'Here: `eu`. It is set in the shell', 'gezet in de shell'],
    ['hostname: a‸${EMPTY-x}', 'Here: nothing', 'Hier wordt dat niets'],
    ['hostname: a‸${EMPTY:-x}', 'Here: `x`', 'Hier wordt dat `x`'],
    ['hostname: a‸${TAG:+x}', 'Since it is set', 'Want hij is gezet'],
    ['hostname: a‸${NO:?set it}', 'message `set it`. Nothing sets it: Compose stops', 'dan stopt Compose'],
    ['hostname: a‸${NO?}', '`required variable NO is missing a value`', 'Niets zet hem: Compose stopt'],
    ['hostname: a‸${DB_PASSWORD}', '`••••••`', '`••••••`'],
    ['hostname: a‸${!}', 'does not understand', 'begrijpt dit niet'],
  ],
};

for (const [group, all] of Object.entries(probes)) {
  describe(`hover on ${group}`, () => {
    for (const [setting, english, dutch] of all) {
      it(setting, async () => {
        const [en, nl] = [await told(setting, 'en'), await told(setting, 'nl')];
        assert.ok(en.includes(english), en);
        assert.ok(nl.includes(dutch), nl);
      });
    }
  });
}

describe('hover on secret values', () => {
  it('never shows what a variable holds that looks secret', async () => {
    for (const setting of [
      'command: run ‸${DB_PASSWORD}',
      'environment: ["X=‸${DB_PASSWORD}"]',
      'comm‸and: run ${DB_PASSWORD}',
    ]) {
      assert.doesNotMatch(await told(setting, 'en'), /hunter2/, setting);
    }
  });
});
