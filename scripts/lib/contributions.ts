import {
  categories,
  type CommandDefinition,
  type MenuPlace,
  type SubmenuKey,
  submenus,
} from '../../src/contract/command.ts';
import { commandId, notOnPodman } from '../../src/contract/command-id.ts';
import { type CommandKey, commands } from '../../src/contract/commands.ts';
import { contextKeys } from '../../src/contract/context-keys.ts';
import { type SettingDefinition, settings } from '../../src/contract/settings.ts';
import type { Text } from '../../src/contract/text.ts';
import { viewContainer, type ViewDefinition, viewId, type ViewKey, views } from '../../src/contract/views.ts';
import { welcomes } from '../../src/contract/welcome.ts';

const commandList = Object.entries(commands) as [CommandKey, CommandDefinition][];
const viewList = Object.entries(views) as [ViewKey, ViewDefinition][];
const settingList = Object.entries(settings) as [string, SettingDefinition][];

/** What a row's `viewItem` must be for a menu that names kinds. */
export function viewItemClause(kinds: readonly string[]): string {
  return `viewItem =~ /^(${kinds.map((kind) => kind.replaceAll('.', '\\.')).join('|')})$/`;
}

/** A Compose file, by its language or, where another extension has taken that, by its name. */
function composeClause(language: string): string {
  return `(${language} == dockercompose || resourceFilename =~ /^(docker-)?compose([.-].*)?\\.ya?ml$/i)`;
}

const composeMenu = 'dockyard.compose';

const submenuId = (key: string): string => `dockyard.${key}`;
const rowMenu = 'view/item/context';

/** Menu ids and `when` clauses of one place. */
function menuEntries(place: MenuPlace): { menu: string; when: string }[] {
  switch (place.menu) {
    case 'row':
      return [
        {
          menu: place.submenu === undefined ? rowMenu : submenuId(place.submenu),
          when: viewItemClause(place.kinds),
        },
      ];
    case 'viewTitle':
      return place.views.map((view) => ({
        menu: 'view/title',
        when: [`view == ${viewId(view)}`, ...(place.when === undefined ? [] : [place.when])].join(' && '),
      }));
    case 'dockerfile':
      return [
        { menu: 'explorer/context', when: 'resourceLangId == dockerfile' },
        { menu: 'editor/context', when: 'editorLangId == dockerfile' },
        { menu: 'editor/title', when: 'resourceLangId == dockerfile' },
      ];
    case 'compose':
      return [{ menu: composeMenu, when: '' }];
  }
}

/** The kinds of rows whose menu has something in a submenu. */
function kindsWith(submenu: SubmenuKey): string[] {
  const places = commandList.flatMap(([, command]) => command.menus);
  return [
    ...new Set(
      places.flatMap((place) => (place.menu === 'row' && place.submenu === submenu ? place.kinds : [])),
    ),
  ];
}

function menus(): Record<string, object[]> {
  const result: Record<string, object[]> = {};
  const add = (menu: string, entry: object): void => void (result[menu] ??= []).push(entry);
  for (const [key, command] of commandList) {
    for (const place of command.menus) {
      for (const { menu, when } of menuEntries(place)) {
        const group = menu === 'editor/title' ? place.group.replace(/^[^@]+/, 'navigation') : place.group;
        const clauses = [when, ...(command.needsTrust ? ['isWorkspaceTrusted'] : [])].filter(Boolean);
        const put = (id: string, ...more: readonly string[]): void => {
          const all = [...clauses, ...more];
          add(menu, { command: id, ...(all.length > 0 ? { when: all.join(' && ') } : {}), group });
        };
        const podman = podmanClauses(command);
        if (podman === undefined) put(commandId(key));
        else {
          put(commandId(key), podman.able);
          put(commandId(key) + notOnPodman, podman.unable);
        }
      }
    }
    if (command.palette === false) add('commandPalette', { command: commandId(key), when: 'false' });
    if (command.notOnPodman) add('commandPalette', { command: commandId(key) + notOnPodman, when: 'false' });
  }
  for (const [key, { group }] of Object.entries(submenus)) {
    add(rowMenu, { submenu: submenuId(key), when: viewItemClause(kindsWith(key as SubmenuKey)), group });
  }
  for (const [menu, language] of [
    ['explorer/context', 'resourceLangId'],
    ['editor/context', 'editorLangId'],
  ] as const) {
    add(menu, { submenu: composeMenu, when: composeClause(language), group: 'dockyard@4' });
  }
  return result;
}

/**
 * When the engine can do it, and when it is a Podman that cannot; undefined where each can. Not one with a `!` in
 * front: VS Code turns that of `<` into `>=`, and of a key that is not set neither holds.
 */
function podmanClauses({
  notOnPodman: lack,
}: CommandDefinition): { readonly able: string; readonly unable: string } | undefined {
  const { product, podman } = contextKeys;
  if (lack === undefined) return undefined;
  return lack.before === undefined
    ? { able: `${product} != podman`, unable: `${product} == podman` }
    : {
        able: `(${product} != podman || ${podman} >= ${lack.before})`,
        unable: `${podman} < ${lack.before}`,
      };
}

/** A command that cannot be done now stands greyed in the menus. */
function enablement(command: CommandDefinition): { enablement?: string } {
  const clauses = [
    ...(command.needsTrust ? ['isWorkspaceTrusted'] : []),
    ...[podmanClauses(command)].flatMap((clauses) => (clauses === undefined ? [] : [clauses.able])),
  ];
  return clauses.length === 0 ? {} : { enablement: clauses.join(' && ') };
}

function setting(key: string, definition: SettingDefinition): object {
  return {
    type: definition.type,
    default: definition.default,
    scope: definition.scope,
    markdownDescription: `%setting.${key}%`,
    ...(definition.values === undefined
      ? {}
      : { additionalProperties: { type: 'string', enum: definition.values } }),
    ...(definition.minimum === undefined ? {} : { minimum: definition.minimum, maximum: definition.maximum }),
    ...(definition.enum === undefined
      ? {}
      : {
          enum: definition.enum,
          enumDescriptions: definition.enum.map((value) => `%setting.${key}.${value}%`),
        }),
  };
}

/** The generated part of package.json. */
export function manifest(): object {
  return {
    activationEvents: ['dockercompose', 'dockerfile', 'dockerignore', 'yaml'].map((id) => `onLanguage:${id}`),
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description: '%capabilities.untrusted%',
        restrictedConfigurations: settingList
          .filter(([, definition]) => definition.restricted)
          .map(([key]) => `dockyard.${key}`),
      },
      virtualWorkspaces: { supported: 'limited', description: '%capabilities.virtual%' },
    },
    contributes: {
      viewsContainers: {
        activitybar: [{ id: viewContainer.id, title: viewContainer.title, icon: viewContainer.icon }],
      },
      views: {
        [viewContainer.id]: viewList.map(([key, view]) => ({
          id: viewId(key),
          name: `%view.${key}%`,
          icon: view.icon,
          ...(view.collapsed ? { visibility: 'collapsed' } : {}),
          ...(view.always ? {} : { when: `${contextKeys.engine} != none` }),
        })),
      },
      viewsWelcome: welcomes.map((welcome, index) => ({
        view: viewId(welcome.view),
        contents: `%welcome.${index}%`,
        when: welcome.when,
      })),
      commands: commandList.flatMap(([key, command]) => {
        const shown = {
          command: commandId(key),
          title: `%command.${key}%`,
          category: `%category.${command.category}%`,
          ...(command.icon === undefined ? {} : { icon: `$(${command.icon})` }),
        };
        const unable = { command: shown.command + notOnPodman, title: `%command.${key}${notOnPodman}%` };
        return [
          { ...shown, ...enablement(command) },
          ...(command.notOnPodman ? [{ ...shown, ...unable, enablement: 'false' }] : []),
        ];
      }),
      submenus: [
        { id: composeMenu, label: '%menu.compose%' },
        ...Object.keys(submenus).map((key) => ({ id: submenuId(key), label: `%menu.${key}%` })),
      ],
      menus: menus(),
      configuration: {
        title: 'Dockyard',
        properties: Object.fromEntries(
          settingList.map(([key, definition]) => [`dockyard.${key}`, setting(key, definition)]),
        ),
      },
      languages: [
        {
          id: 'dockerignore',
          aliases: ['.dockerignore', 'dockerignore'],
          extensions: ['.dockerignore'],
          configuration: './syntaxes/dockerignore.language-configuration.json',
        },
      ],
      grammars: [
        {
          language: 'dockerfile',
          scopeName: 'source.dockerfile',
          path: './syntaxes/dockerfile.tmLanguage.json',
          embeddedLanguages: { 'meta.embedded.heredoc.dockerfile': 'shellscript' },
        },
        {
          language: 'dockerignore',
          scopeName: 'source.dockerignore',
          path: './syntaxes/dockerignore.tmLanguage.json',
        },
      ],
      snippets: [
        { language: 'dockerfile', path: './snippets/dockerfile.json' },
        { language: 'dockerignore', path: './snippets/dockerignore.json' },
        { language: 'dockercompose', path: './snippets/compose.json' },
      ],
    },
  };
}

const capabilities: Record<string, Text> = {
  untrusted: {
    en: 'Building images, running Compose files and choosing the engine by workspace setting need a trusted workspace.',
    nl: 'Images bouwen, Compose-bestanden uitvoeren en de engine kiezen via een werkruimte-instelling kan alleen in een vertrouwde werkruimte.',
  },
  virtual: {
    en: 'Images can only be built from folders on disk.',
    nl: 'Images bouwen kan alleen vanuit mappen op schijf.',
  },
};

/** The texts of package.json in one language. */
export function nls(language: keyof Text): Record<string, string> {
  const texts: Record<string, Text> = {};
  for (const [key, text] of Object.entries(capabilities)) texts[`capabilities.${key}`] = text;
  texts['menu.compose'] = { en: 'Docker Compose', nl: 'Docker Compose' };
  for (const [key, { title }] of Object.entries(submenus)) texts[`menu.${key}`] = title;
  for (const [key, view] of viewList) texts[`view.${key}`] = view.name;
  for (const [key, text] of Object.entries(categories)) texts[`category.${key}`] = text;
  for (const [key, { title, notOnPodman: lack }] of commandList) {
    texts[`command.${key}`] = title;
    if (lack === undefined) continue;
    const { reason } = lack;
    texts[`command.${key}${notOnPodman}`] = {
      en: `${title.en} (${reason.en})`,
      nl: `${title.nl} (${reason.nl})`,
    };
  }
  for (const [index, welcome] of welcomes.entries()) texts[`welcome.${index}`] = welcome.text;
  for (const [key, definition] of settingList) {
    texts[`setting.${key}`] = definition.description;
    for (const [index, value] of (definition.enum ?? []).entries()) {
      const description = definition.enumDescriptions?.[index];
      if (description) texts[`setting.${key}.${value}`] = description;
    }
  }
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
}
