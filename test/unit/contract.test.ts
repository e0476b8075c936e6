import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { manifest, nls, viewItemClause } from '../../scripts/lib/contributions.ts';
import { categories, type CommandDefinition, type MenuPlace, submenus } from '../../src/contract/command.ts';
import { commands } from '../../src/contract/commands.ts';
import { containerKind, type NodeKind, nodeKinds } from '../../src/contract/nodes.ts';
import { type SettingDefinition, settings } from '../../src/contract/settings.ts';
import type { Text } from '../../src/contract/text.ts';
import { views } from '../../src/contract/views.ts';
import { welcomes } from '../../src/contract/welcome.ts';

const commandList = Object.entries<CommandDefinition>(commands);
const settingList = Object.entries<SettingDefinition>(settings);

type RowPlace = Extract<MenuPlace, { menu: 'row' }>;
const rowPlaces = (command: CommandDefinition): RowPlace[] =>
  command.menus.filter((place): place is RowPlace => place.menu === 'row');

/** Every text that the contract declares, by what it is of. */
const texts: [string, Text][] = [
  ...commandList.map(([key, { title }]): [string, Text] => [`command ${key}`, title]),
  ...commandList.flatMap(([key, { notOnPodman }]): [string, Text][] =>
    notOnPodman ? [[`why ${key} is not for Podman`, notOnPodman.reason]] : [],
  ),
  ...Object.entries<Text>(categories).map(([key, text]): [string, Text] => [`category ${key}`, text]),
  ...Object.entries(submenus).map(([key, { title }]): [string, Text] => [`submenu ${key}`, title]),
  ...Object.entries(views).map(([key, { name }]): [string, Text] => [`view ${key}`, name]),
  ...welcomes.map(({ view, text }, index): [string, Text] => [`welcome ${index} of ${view}`, text]),
  ...settingList.flatMap(([key, { description, enumDescriptions = [] }]): [string, Text][] => [
    [`setting ${key}`, description],
    ...enumDescriptions.map((text, index): [string, Text] => [`value ${index} of setting ${key}`, text]),
  ]),
];

test('everything is said in both languages, without loose spaces', () => {
  for (const [what, { en, nl }] of texts) {
    for (const text of [en, nl]) {
      assert.notEqual(text, '', what);
      assert.equal(text, text.trim(), what);
    }
  }
});

test('what is a sentence is not left in English in the Dutch text', () => {
  for (const [what, { en, nl }] of texts) {
    if (en.includes(' ') && en.endsWith('.')) assert.notEqual(nl, en, what);
  }
});

test('both languages hold the same links, commands and code', () => {
  const parts = (text: string): string[] => (text.match(/\]\([^)]*\)|`[^`]*`/g) ?? []).toSorted();
  for (const [what, { en, nl }] of texts) assert.deepEqual(parts(nl), parts(en), what);
});

test('a title that ends in … does so in both languages', () => {
  for (const [what, { en, nl }] of texts) assert.equal(nl.endsWith('…'), en.endsWith('…'), what);
});

describe('menus', () => {
  // VS Code hands a command in the title of a view the row that has the focus: it would act on that unasked.
  test('hold in the title of a view nothing that is done to a row', () => {
    const both = commandList.filter(
      ([, { menus }]) =>
        menus.some(({ menu }) => menu === 'viewTitle') && menus.some(({ menu }) => menu === 'row'),
    );
    // This measures all there are, wherever it is called.
    assert.deepEqual(
      both.map(([key]) => key),
      ['measureVolumes'],
    );
  });

  test('name kinds of rows that there are', () => {
    for (const [key, command] of commandList) {
      for (const { kinds } of rowPlaces(command)) {
        assert.ok(kinds.length > 0, key);
        for (const kind of kinds) assert.ok(nodeKinds.includes(kind), `${key} names ${kind}`);
      }
    }
  });

  test('have no two commands in one place of a row', () => {
    const taken = new Map<string, string>();
    for (const [key, command] of commandList) {
      for (const { kinds, group } of rowPlaces(command)) {
        for (const kind of kinds) {
          const place = `${kind} ${group}`;
          assert.equal(taken.get(place), undefined, `${key} and ${taken.get(place)} are both at ${place}`);
          taken.set(place, key);
        }
      }
    }
  });

  test('give an icon to what stands in a row or above a view', () => {
    for (const [key, command] of commandList) {
      const bare = command.menus.some(
        ({ menu, group }) => /^(inline|navigation)/.test(group) || menu === 'dockerfile',
      );
      if (bare) assert.ok(command.icon, key);
    }
  });

  test('offer a command that is a button in a row also in the row’s menu', () => {
    for (const [key, command] of commandList) {
      const kinds = (inline: boolean): NodeKind[] =>
        rowPlaces(command).flatMap((place) =>
          place.group.startsWith('inline') === inline ? place.kinds : [],
        );
      for (const kind of kinds(true)) assert.ok(kinds(false).includes(kind), `${key} on ${kind}`);
    }
  });
});

describe('what a Podman cannot do', () => {
  type Entry = { readonly command?: string; readonly when?: string };
  type Manifest = {
    readonly contributes: {
      readonly commands: readonly (Entry & { readonly enablement?: string })[];
      readonly menus: Readonly<Record<string, readonly Entry[]>>;
    };
  };
  const { contributes } = manifest() as Manifest;
  const places = (id: string): string[] =>
    Object.entries(contributes.menus).flatMap(([menu, entries]) =>
      entries
        .filter(({ command }) => command === id && menu !== 'commandPalette')
        .map(({ when }) => `${menu}: ${when}`),
    );

  test('has another entry in its place that is always greyed and says why', () => {
    const lacking = commandList.filter(([, { notOnPodman }]) => notOnPodman !== undefined);
    assert.ok(lacking.length > 0);
    for (const [key, { notOnPodman }] of lacking) {
      const id = `dockyard.${key}.notOnPodman`;
      const shown = contributes.commands.find(({ command }) => command === id);
      assert.equal(shown?.enablement, 'false');
      for (const language of ['en', 'nl'] as const) {
        assert.ok(
          nls(language)[`command.${key}.notOnPodman`]?.includes(notOnPodman?.reason[language] ?? '?'),
        );
      }
      // Side by side, one or the other.
      const where = (each: string): string => each.replace(/\(?dockyard\.(?:product|podman) .*$/, '');
      assert.deepEqual(places(`dockyard.${key}`).map(where), places(id).map(where));
    }
  });

  test('by a version that can do it, is as elsewhere', () => {
    const [place] = places('dockyard.updateContainer.notOnPodman');
    assert.match(place ?? '', / && dockyard\.podman < 501$/);
    // Of Docker there is no such number, and then neither `<` nor its opposite holds.
    const able = '(dockyard.product != podman || dockyard.podman >= 501)';
    assert.ok(places('dockyard.updateContainer').every((each) => each.endsWith(` && ${able}`)));
    const update = contributes.commands.find(({ command }) => command === 'dockyard.updateContainer');
    assert.equal(update?.enablement, able);
  });
});

test('a clause for kinds of rows matches those kinds and no others', () => {
  for (const kind of nodeKinds) {
    const pattern = /^viewItem =~ \/(.*)\/$/.exec(viewItemClause([kind]))?.[1] ?? '';
    const matched = [...nodeKinds, 'networkXbuiltIn'].filter((each) => new RegExp(pattern).test(each));
    assert.deepEqual(matched, [kind]);
  }
});

test('a container in any state has a kind', () => {
  assert.equal(containerKind('running', true), 'container.published');
  assert.equal(containerKind('running', false), 'container.running');
  assert.equal(containerKind('restarting', false), 'container.running');
  assert.equal(containerKind('paused', true), 'container.paused');
  for (const state of ['created', 'exited', 'dead', 'removing', 'unheard-of']) {
    assert.equal(containerKind(state, true), 'container.stopped', state);
  }
});

test('welcome texts call commands that there are', () => {
  for (const { text } of welcomes) {
    for (const [, key] of text.en.matchAll(/\(command:dockyard\.(\w+)\)/g))
      assert.ok(key && key in commands, key);
    assert.equal(text.en.match(/command:/g)?.length, text.en.match(/command:dockyard\./g)?.length);
  }
});

test('every view says something when the engine cannot be reached, and when there is nothing', () => {
  for (const view of Object.keys(views)) {
    const when = welcomes.filter((welcome) => welcome.view === view).map((welcome) => welcome.when);
    assert.ok(
      when.some((clause) => clause.includes('unreachable')),
      `${view}, unreachable`,
    );
  }
});

describe('settings', () => {
  for (const [key, setting] of settingList) {
    test(`${key} has a default that it allows`, () => {
      assert.equal(typeof setting.default, setting.type);
      if (setting.enum) {
        assert.ok(setting.enum.includes(setting.default as string));
        assert.equal(setting.enumDescriptions?.length, setting.enum.length);
      }
      if (typeof setting.default === 'number') {
        const { minimum = -Infinity, maximum = Infinity } = setting;
        assert.ok(minimum <= setting.default && setting.default <= maximum);
      }
    });
  }

  test('a workspace that is not trusted cannot choose the engine', () => {
    assert.equal(settings.host.restricted, true);
  });
});

test('what runs code of the workspace needs a trusted one', () => {
  const needsTrust = commandList.filter(([, command]) => command.needsTrust).map(([key]) => key);
  const compose = commandList.flatMap(([key, { category }]) => (category === 'compose' ? [key] : []));
  // These ask the engine alone.
  const harmless = ['composeLogs', 'composeShell', 'composeMore'];
  assert.deepEqual(needsTrust, [
    ...['buildImage', 'buildAndRun', 'checkWithBuildKit'],
    ...compose.filter((key) => !harmless.includes(key)),
  ]);
});
