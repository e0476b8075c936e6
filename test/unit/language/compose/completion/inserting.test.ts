import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complete, take, troubles, web } from './completing.ts';

describe('what is inserted', () => {
  it('begins a map on the next line, a list with a dash, and a scalar behind the colon', async () => {
    assert.equal(
      await take('services:\n  web:\n    he‸', 'healthcheck'),
      'services:\n  web:\n    healthcheck:\n      ',
    );
    assert.equal(await take('services:\n  web:\n    ‸', 'ports'), 'services:\n  web:\n    ports:\n      - ');
    assert.equal(
      await take('services:\n  web:\n    ‸', 'depends_on'),
      'services:\n  web:\n    depends_on:\n      - ',
    );
    assert.equal(await take('services:\n  web:\n    ‸', 'image'), 'services:\n  web:\n    image: ');
    assert.equal(await take('services:\n  web:\n    ‸', 'build'), 'services:\n  web:\n    build: ');
    assert.equal(
      await take('services:\n  web:\n    ‸', 'environment'),
      'services:\n  web:\n    environment:\n      ',
    );
  });

  it('asks for more where more has to be written', async () => {
    const { item } = await complete('services:\n  web:\n    ‸');
    assert.equal(item('restart').again, true);
    assert.equal((await complete(web('restart: ‸'))).item('always').again, false);
  });

  it('indents as the file does', async () => {
    const four = 'services:\n    web:\n        ‸\n';
    assert.equal(await take(four, 'deploy'), 'services:\n    web:\n        deploy:\n            \n');
    const flat = 'services:\n  web:\n    dns:\n    - 1.1.1.1\n    ‸\n';
    assert.equal(
      await take(flat, 'ports'),
      'services:\n  web:\n    dns:\n    - 1.1.1.1\n    ports:\n    - \n',
    );
  });

  it('takes the place of the whole key, and leaves its colon and value', async () => {
    assert.equal(await take(web('com‸mand: x'), 'entrypoint'), web('entrypoint: x'));
    assert.equal(await take(web('‸command: x'), 'entrypoint'), web('entrypoint: x'));
    assert.equal(await take(web('"com‸mand": x'), 'entrypoint'), web('"entrypoint": x'));
  });

  it('leaves a comment behind the cursor alone', async () => {
    assert.equal(await take(web('por‸ # the door'), 'ports'), web('ports: # the door'));
  });

  it('mends a wrong indentation', async () => {
    assert.equal(await take(web('image: x', '  po‸'), 'ports'), web('image: x', 'ports:', '  - '));
    assert.equal(
      await take('services:\n  web:\n    image: x\n     ‸', 'ports'),
      'services:\n  web:\n    image: x\n    ports:\n      - ',
    );
    assert.equal(
      await take('services:\n  web:\n    image: x\n\t\t‸', 'init'),
      'services:\n  web:\n    image: x\n    init: ',
    );
    assert.equal(await take(' ‸', 'services'), 'services:\n  ');
  });

  it('goes to the next line behind a colon', async () => {
    const db = '  db:\n    image: postgres\n';
    const text = web('image: x', 'depends_on: ‸') + db;
    assert.equal(await take(text, 'db'), web('image: x', 'depends_on:', '  - db') + db);
    assert.equal(await take(web('deploy: ‸'), 'replicas'), web('deploy:', '  replicas: '));
    assert.equal(await take(web('deploy:‸'), 'resources'), web('deploy:', '  resources:', '    '));
    assert.equal(await take(web('build: ‸'), 'context'), web('build:', '  context: '));
    const item = web('image: x', 'volumes:', '  - bind: ‸');
    assert.equal(await take(item, 'selinux'), web('image: x', 'volumes:', '  - bind:', '      selinux: '));
  });

  it('goes on in brackets and braces where one is in them', async () => {
    const db = '  db:\n    image: postgres\n';
    assert.equal(
      await take(web('{image: x, depends_on: ‸}').replace('web:\n    ', 'web: ') + db, 'db'),
      web('{image: x, depends_on: [db]}').replace('web:\n    ', 'web: ') + db,
    );
    assert.equal(await take(web('build: {con‸}'), 'context'), web('build: {context: }'));
    assert.equal(await take(web('build: {con‸'), 'context'), web('build: {context: }'));
    assert.equal(await take(web('cap_add: [‸'), 'ALL'), web('cap_add: [ALL]'));
    assert.equal(
      await take(web('cap_add: [', '  "AL‸",', ']'), 'SYS_TIME'),
      web('cap_add: [', '  "SYS_TIME",', ']'),
    );
  });

  it('writes an item of a list where none is yet', async () => {
    assert.equal(
      await take(web('image: x', 'cap_add:', '  ‸'), 'ALL'),
      web('image: x', 'cap_add:', '  - ALL'),
    );
    assert.equal(
      await take(web('image: x', 'cap_add:', '  -‸'), 'ALL'),
      web('image: x', 'cap_add:', '  - ALL'),
    );
    const another = web('image: x', 'cap_add:', '  - ALL', '  ‸');
    assert.equal(await take(another, 'KILL'), web('image: x', 'cap_add:', '  - ALL', '  - KILL'));
  });

  it('quotes what YAML would take for something else', async () => {
    assert.equal(await take(web('restart: ‸'), 'no'), web('restart: "no"'));
    assert.equal(await take(web("restart: '‸'"), 'no'), web("restart: 'no'"));
    assert.equal(
      await take(web('image: nginx', 'ports: [‸]'), '8080:80'),
      web('image: nginx', 'ports: ["8080:80"]'),
    );
    assert.equal(
      await take(web('image: nginx', 'ports:', '  - target: ‸'), '80'),
      web('image: nginx', 'ports:', '  - target: 80'),
    );
    assert.equal(
      await take(web('image: nginx', 'expose:', '  - ‸'), '80'),
      web('image: nginx', 'expose:', '  - "80"'),
    );
  });

  it('closes a quote that is open', async () => {
    assert.equal(await take(web('restart: "al‸'), 'always'), web('restart: "always"'));
  });

  it('keeps the line breaks of the file', async () => {
    const text = 'services:\r\n  web:\r\n    ‸\r\n';
    assert.equal(await take(text, 'deploy'), 'services:\r\n  web:\r\n    deploy:\r\n      \r\n');
  });

  it('declares the volume of a database in the same file', async () => {
    const result = await take('services:\n  ‸\n', 'service db (postgres)');
    assert.match(result, /\n    volumes:\n      - db-data:\/var\/lib\/postgresql\/data\n/);
    assert.match(result, /\n\nvolumes:\n  db-data:\n$/);
    const there = `services:\n  ‸\nvolumes:\n  # kept\n  other:\n`;
    assert.match(
      await take(there, 'service db (postgres)'),
      /\nvolumes:\n {2}db-data:\n {2}# kept\n {2}other:\n$/,
    );
    const second = await take(`${web('image: x')}  ‸\nvolumes:\n  db-data:\n`, 'service db (postgres)');
    assert.match(second, /db-data2:\/var/);
    assert.deepEqual(troubles(second), []);
  });

  it('never takes the name of another service', async () => {
    assert.match(await take(`${web('image: x')}  ‸\n`, 'service web (build)'), /\n {2}web2:\n/);
  });

  it('gives a name to what is below it, and no more', async () => {
    const text =
      'services:\n  a:\n    image: x\n  b‸\n    image: y\n  c:\n    image: z\n    depends_on: [b]\n';
    assert.equal(await take(text, 'b'), text.replace('b‸', 'b:'));
    assert.deepEqual((await complete(text)).labels, ['b']);
  });
});

describe('what comes with an item', () => {
  it('names the topic, and what the schema says', async () => {
    const key = (await complete('services:\n  web:\n    ‸')).item('restart');
    assert.deepEqual(key.topic, { area: 'compose', key: 'service restart' });
    assert.match(key.description ?? '', /restart/i);
    const value = (await complete(web('restart: ‸'))).item('unless-stopped');
    assert.deepEqual(value.topic, { area: 'compose', key: 'restart unless-stopped' });
    const nested = (await complete(web('deploy:', '  ‸'))).item('replicas');
    assert.deepEqual(nested.topic, { area: 'compose', key: 'service deploy replicas' });
    const condition = (await complete(web('depends_on:', '  db:', '    condition: ‸'))).item(
      'service_healthy',
    );
    assert.deepEqual(condition.topic, { area: 'compose', key: 'condition service_healthy' });
  });

  it('tells what a service is made from', async () => {
    const { item } = await complete(
      `${web('image: x', 'depends_on: [‸]')}  db:\n    image: postgres:17\n  api:\n    build: ./api\n`,
    );
    assert.equal(item('db').detail, 'postgres:17');
    assert.equal(item('api').detail, 'build: ./api');
  });

  it('puts what is out of use last', async () => {
    const { items } = await complete(`${web('image: x')}‸`);
    assert.equal(items.at(-1)?.label, 'version');
    assert.equal(items.at(-1)?.deprecated, true);
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).toSorted(),
    );
  });
});
