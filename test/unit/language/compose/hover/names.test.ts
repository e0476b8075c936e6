import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Situation, tell } from './tell.ts';

const shop = `name: shop
x-common: &common
  restart: always
  logging: &log {driver: local}
include:
  - inc.yaml
services:
  web:
    <<: *common
    image: nginx:1.25
    restart: "no"
    ports: ["8080:80", "5432:5432", "9000"]
    configs: [c]
    networks: {front: {aliases: [www]}}
    volumes: ["data:/d:ro", "data:/e"]
    depends_on:
      db: {condition: service_healthy}
      helper: {condition: service_started}
  db:
    image: &pg postgres:16
    network_mode: none
    environment: !reset []
  other:
    image: *pg
    build: {context: ./app, target: dev}
    scale: 3
    profiles: [debug]
networks:
  front: {internal: true}
  ext: {external: true, name: real}
volumes: {data: , unused: }
configs: {c: {file: ./c.txt}}
secrets: {s: {external: true}}
models: {m: {model: ai/llama}}
`;

const files = {
  'compose.override.yaml': 'services:\n  web:\n    image: nginx:1.27\n',
  'inc.yaml': 'services:\n  helper: {image: h}\n',
};

/** Points at the first character of `at`, the first time that it is there. */
async function facts(at: string, language: 'en' | 'nl' = 'en', more: Situation = {}): Promise<string> {
  const marked = shop.replace(at, `‸${at}`);
  assert.notEqual(marked, shop, at);
  return (await tell(marked, { files, language, ...more }))?.facts ?? '';
}

describe('hover on a service', () => {
  it('tells what it is', async () => {
    assert.equal(
      await facts('web:'),
      [
        'Service `web`. Its containers are made from the image `nginx:1.27`.',
        '',
        '- Starts after `db` (once healthy) and `helper`.',
        '- Published: [localhost:8080](http://localhost:8080) (port `80` in the container), `localhost:5432` (port `5432` in the container) and port `9000` of the container on a free port.',
        '- Container: `shop-web-1`.',
        '- On network `front` others reach it as `web` and `www`.',
        '- Also set in `compose.override.yaml`, line 2.',
      ].join('\n'),
    );
  });

  it('tells who needs it, and its network', async () => {
    const text = await facts('db:\n    image');
    assert.match(text, /Needed by `web`/);
    assert.match(text, /No network at all/);
  });

  it('tells builds, names of containers and profiles, in Dutch too', async () => {
    const text = await facts('other:', 'nl');
    assert.match(
      text,
      /gebouwd uit `\.\/app`, tot en met stage `dev`\. De image krijgt de naam `postgres:16`/,
    );
    assert.match(text, /`shop-other-1` tot `shop-other-3`/);
    assert.match(text, /Op het netwerk `default` bereiken anderen hem als `other`/);
    assert.match(text, /profiel `debug`/);
  });

  it('knows one of an included file', async () => {
    assert.match(
      await facts('helper: {cond'),
      /Service `helper`.+image `h`[^]+Declared in `inc\.yaml`, line 2/,
    );
  });

  it('takes in what it extends, and does not run in circles', async () => {
    const circle = 'services:\n  ‸a: {extends: b}\n  b: {extends: a, image: x}\n';
    assert.match((await tell(circle))?.facts ?? '', /image `x`/);
  });
});

describe('hover on other names', () => {
  it('tells who is on a network', async () => {
    assert.match(await facts('front: {int'), /`shop_front`\. It has no way to the outside\. On it: `web`\./);
    assert.match(await facts('ext: {', 'nl'), /`real`\. Compose maakt het niet/);
  });

  it('tells who mounts a volume where', async () => {
    assert.match(await facts('data: ,'), /`shop_data`.+`web` at `\/d` \(read only\) and `web` at `\/e`/);
    assert.match(await facts('unused:', 'nl'), /Geen enkele service mount het/);
  });

  it('tells where configs and secrets come from and go to', async () => {
    assert.match(await facts('c: {file'), /file `\/w\/shop\/c\.txt`\. Used by `web` as `\/c`/);
    assert.match(await facts('s: {ext'), /`docker compose up` cannot use it/);
    assert.match(await facts('m: {model'), /`m`: `ai\/llama`/);
  });

  it('counts what there is', async () => {
    assert.match(await facts('services:'), /4 in this project: `helper`, `web`, `db` and `other`/);
  });
});

describe('hover on anchors and merge keys', () => {
  it('tells what an anchor holds and where it is used', async () => {
    assert.match(await facts('&common'), /Keys: `restart` and `logging`\. Used on line 9\./);
    assert.match(await facts('*pg', 'nl'), /anker `pg` op regel 20 .+ `postgres:16`/);
  });

  it('tells what a merge key brings in, and what it does not', async () => {
    assert.match(
      await facts('<<'),
      /Comes in: `logging`\. Also set here, which wins as a whole: `restart`\./,
    );
  });

  it('explains a fragment as what it is used for', async () => {
    const told = await tell(shop.replace('restart: always', '‸restart: always'), { files });
    assert.deepEqual(told?.topics[0], 'service restart');
    assert.match(told.facts, /even if you had stopped it/);
  });

  it('explains tags of merging', async () => {
    assert.match(await facts('!reset'), /Takes away what earlier files say/);
  });
});

describe('hover on a setting of two files', () => {
  it('tells which one counts', async () => {
    assert.match(
      await facts('image: nginx'),
      /Does not count: `compose\.override\.yaml`, line 3 replaces it with `nginx:1\.27`/,
    );
    const override = await tell('services:\n  web:\n    ‸image: nginx:1.27\n', {
      name: 'compose.override.yaml',
      files: { 'compose.yaml': shop },
      language: 'nl',
    });
    assert.match(override?.facts ?? '', /Vervangt `nginx:1\.25` van `compose\.yaml`, regel 10/);
  });
});

describe('what a hover refers to', () => {
  const reference = async (marked: string) => (await tell(marked))?.info.reference;

  it('has the words of the schema and the place in the specification', async () => {
    const image = await reference('services: {a: {‸image: x}}');
    assert.match(image?.description ?? '', /image/i);
    assert.equal(image?.documentation, 'https://docs.docker.com/reference/compose-file/services/#image');
    assert.deepEqual(image?.insteadOf, [{ area: 'compose', key: 'service image' }]);
  });

  it('finds the page and the heading of nested keys', async () => {
    const at = async (marked: string): Promise<string> =>
      (await reference(marked))?.documentation.replace(
        'https://docs.docker.com/reference/compose-file/',
        '',
      ) ?? '';
    assert.equal(await at('services: {a: {build: {‸target: x}}}'), 'build/#target');
    assert.equal(await at('services: {a: {deploy: {resources: {limits: {‸memory: 1m}}}}}'), 'deploy/#memory');
    assert.equal(await at('services: {a: {networks: {n: {‸aliases: []}}}}'), 'services/#aliases');
    assert.equal(await at('services: {a: {healthcheck: {‸interval: 1s}}}'), 'services/#healthcheck');
    assert.equal(await at('networks: {a: {‸ipam: {}}}'), 'networks/#ipam');
    assert.equal(await at('configs: {a: {‸file: x}}'), 'configs/');
    assert.equal(await at('include: [{‸path: x}]'), 'include/#path');
    assert.equal(await at('‸version: "3"'), 'version-and-name/#version-top-level-element-obsolete');
    assert.equal(await at('‸x-a: 1'), 'extension/');
    assert.equal(await at('services: {a: {image: "‸$A"}}'), 'interpolation/');
  });

  it('has topics from the most specific to the widest', async () => {
    const told = await tell('services: {a: {deploy: {resources: {limits: {‸memory: 1m}}}}}');
    assert.deepEqual(told?.topics, [
      'service deploy resources limits memory',
      'service deploy resources limits',
      'service deploy resources',
      'service deploy',
      'concept:resource limit',
    ]);
    assert.equal((await tell('services: {a: {restart: ‸always}}'))?.topics[0], 'restart always');
    assert.equal(
      (await tell('services: {a: {depends_on: {b: {‸condition: x}}}}'))?.topics[0],
      'service depends_on condition',
    );
    assert.equal((await tell('services: {a: {image: "‸${A:-b}"}}'))?.topics[0], '${:-}');
  });

  it('describes an item by the key that it is in', async () => {
    const [item, key] = [
      await reference('services: {a: {expose: [‸80]}}'),
      await reference('services: {a: {‸expose: [80]}}'),
    ];
    assert.ok(key?.description);
    assert.equal(item?.description, key.description);
  });
});

describe('hover in a file that docker compose does not merge by itself', () => {
  const base = 'services:\n  web:\n    image: nginx:1\n    networks: [back]\nnetworks: {back: }\n';

  it('takes it as laid over the others', async () => {
    const situation = { files: { 'compose.yaml': base }, name: 'compose.prod.yaml' };
    const web = await tell('services:\n  ‸web:\n    ports: ["80:80"]\n', situation);
    assert.match(web?.facts ?? '', /image `nginx:1`/);
    assert.match(web?.facts ?? '', /localhost:80/);
    assert.match(web?.facts ?? '', /Also set in `compose.yaml`, line 2/);
    const tool = await tell('services:\n  ‸tool: {image: x, networks: [back]}\n', situation);
    assert.match(tool?.facts ?? '', /On network `back`/);
  });

  it('tells of a service that others extend', async () => {
    const files = { 'compose.yaml': 'services: {web: {extends: {file: common.yaml, service: base}}}\n' };
    const told = await tell('services:\n  ‸base: {image: y, depends_on: [other]}\n  other: {image: z}\n', {
      files,
      name: 'common.yaml',
    });
    assert.match(told?.facts ?? '', /image `y`/);
    assert.match(told?.facts ?? '', /Starts after `other`/);
  });
});

describe('hover where there is nothing', () => {
  it('says nothing on white space, comments and punctuation', async () => {
    assert.equal(await tell('services:‸ \n  a: {}\n'), undefined);
    assert.equal(await tell('services: # wh‸y\n  a: {}\n'), undefined);
    assert.equal(await tell('‸'), undefined);
  });

  it('lets no Markdown of the file through', async () => {
    const told = await tell(
      'services:\n  a: {image: "` [x](command:evil) `` <b>"}\n  ‸b: {depends_on: ["` [x](command:evil) `` <b>"], build: "` [y](z)"}\n',
    );
    assert.match(told?.facts ?? '', /after ``` ` \[x\]\(command:evil\) `` <b> ```\.|after ```/);
    assert.match(told?.facts ?? '', /from `` ` \[y\]\(z\) ``/);
  });

  it('makes a link of nothing but an address', async () => {
    const told = await tell('services: {a: {ports: ["‸[::1]](command:x):80:80"]}}');
    assert.match(told?.facts ?? '', /address `\[::1\]\]\(command:x\)`\. In the container/);
  });
});
