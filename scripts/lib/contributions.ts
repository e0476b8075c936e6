import {
  categories,
  type CommandDefinition,
  commandId,
  type CommandKey,
  commands,
  type MenuPlace,
} from '../../src/contract/commands.ts';
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

/** Menu ids and `when` clauses of one place. */
function menuEntries(place: MenuPlace): { menu: string; when: string }[] {
  switch (place.menu) {
    case 'row':
      return [{ menu: 'view/item/context', when: viewItemClause(place.kinds) }];
    case 'viewTitle':
      return place.views.map((view) => ({ menu: 'view/title', when: `view == ${viewId(view)}` }));
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

function menus(): Record<string, object[]> {
  const result: Record<string, object[]> = {};
  const add = (menu: string, entry: object): void => void (result[menu] ??= []).push(entry);
  for (const [key, command] of commandList) {
    for (const place of command.menus) {
      for (const { menu, when } of menuEntries(place)) {
        const group = menu === 'editor/title' ? place.group.replace(/^[^@]+/, 'navigation') : place.group;
        const clauses = [when, ...(command.needsTrust ? ['isWorkspaceTrusted'] : [])].filter(Boolean);
        add(menu, {
          command: commandId(key),
          ...(clauses.length > 0 ? { when: clauses.join(' && ') } : {}),
          group,
        });
      }
    }
    if (command.palette === false) add('commandPalette', { command: commandId(key), when: 'false' });
  }
  for (const [menu, language] of [
    ['explorer/context', 'resourceLangId'],
    ['editor/context', 'editorLangId'],
  ] as const) {
    add(menu, { submenu: composeMenu, when: composeClause(language), group: 'dockyard@4' });
  }
  return result;
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
          ...(view.always ? {} : { when: `${contextKeys.engine} != none` }),
        })),
      },
      viewsWelcome: welcomes.map((welcome, index) => ({
        view: viewId(welcome.view),
        contents: `%welcome.${index}%`,
        when: welcome.when,
      })),
      commands: commandList.map(([key, command]) => ({
        command: commandId(key),
        title: `%command.${key}%`,
        category: `%category.${command.category}%`,
        ...(command.icon === undefined ? {} : { icon: `$(${command.icon})` }),
        ...(command.needsTrust ? { enablement: 'isWorkspaceTrusted' } : {}),
      })),
      submenus: [{ id: composeMenu, label: '%menu.compose%' }],
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
  for (const [key, view] of viewList) texts[`view.${key}`] = view.name;
  for (const [key, text] of Object.entries(categories)) texts[`category.${key}`] = text;
  for (const [key, command] of commandList) texts[`command.${key}`] = command.title;
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
