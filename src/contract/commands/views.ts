import type { CommandDefinition } from '../command.ts';
import { contextKeys } from '../context-keys.ts';

/** How a view shows what it has. */
export const viewCommands = {
  filterContainers: {
    category: 'dockyard',
    title: { en: 'Filter Containers…', nl: 'Containers filteren…' },
    icon: 'filter',
    menus: [
      {
        menu: 'viewTitle',
        views: ['containers'],
        group: 'navigation@2',
        when: `${contextKeys.filter('containers')} != on`,
      },
      { menu: 'viewTitle', views: ['containers'], group: '1_arrange@1' },
    ],
  },
  unfilterContainers: {
    category: 'dockyard',
    title: { en: 'Show All Containers', nl: 'Alle containers tonen' },
    icon: 'filter-filled',
    menus: [
      {
        menu: 'viewTitle',
        views: ['containers'],
        group: 'navigation@2',
        when: `${contextKeys.filter('containers')} == on`,
      },
    ],
  },
  arrangeContainers: {
    category: 'dockyard',
    title: { en: 'Sort and Group Containers…', nl: 'Containers ordenen…' },
    icon: 'list-ordered',
    menus: [{ menu: 'viewTitle', views: ['containers'], group: '1_arrange@2' }],
  },
  filterImages: {
    category: 'dockyard',
    title: { en: 'Filter Images…', nl: 'Images filteren…' },
    icon: 'filter',
    menus: [
      {
        menu: 'viewTitle',
        views: ['images'],
        group: 'navigation@2',
        when: `${contextKeys.filter('images')} != on`,
      },
      { menu: 'viewTitle', views: ['images'], group: '1_arrange@1' },
    ],
  },
  unfilterImages: {
    category: 'dockyard',
    title: { en: 'Show All Images', nl: 'Alle images tonen' },
    icon: 'filter-filled',
    menus: [
      {
        menu: 'viewTitle',
        views: ['images'],
        group: 'navigation@2',
        when: `${contextKeys.filter('images')} == on`,
      },
    ],
  },
  arrangeImages: {
    category: 'dockyard',
    title: { en: 'Sort and Group Images…', nl: 'Images ordenen…' },
    icon: 'list-ordered',
    menus: [{ menu: 'viewTitle', views: ['images'], group: '1_arrange@2' }],
  },
  filterVolumes: {
    category: 'dockyard',
    title: { en: 'Filter Volumes…', nl: 'Volumes filteren…' },
    icon: 'filter',
    menus: [
      {
        menu: 'viewTitle',
        views: ['volumes'],
        group: 'navigation@2',
        when: `${contextKeys.filter('volumes')} != on`,
      },
      { menu: 'viewTitle', views: ['volumes'], group: '1_arrange@1' },
    ],
  },
  unfilterVolumes: {
    category: 'dockyard',
    title: { en: 'Show All Volumes', nl: 'Alle volumes tonen' },
    icon: 'filter-filled',
    menus: [
      {
        menu: 'viewTitle',
        views: ['volumes'],
        group: 'navigation@2',
        when: `${contextKeys.filter('volumes')} == on`,
      },
    ],
  },
  arrangeVolumes: {
    category: 'dockyard',
    title: { en: 'Sort Volumes…', nl: 'Volumes ordenen…' },
    icon: 'list-ordered',
    menus: [{ menu: 'viewTitle', views: ['volumes'], group: '1_arrange@2' }],
  },
  filterNetworks: {
    category: 'dockyard',
    title: { en: 'Filter Networks…', nl: 'Netwerken filteren…' },
    icon: 'filter',
    menus: [
      {
        menu: 'viewTitle',
        views: ['networks'],
        group: 'navigation@2',
        when: `${contextKeys.filter('networks')} != on`,
      },
      { menu: 'viewTitle', views: ['networks'], group: '1_arrange@1' },
    ],
  },
  unfilterNetworks: {
    category: 'dockyard',
    title: { en: 'Show All Networks', nl: 'Alle netwerken tonen' },
    icon: 'filter-filled',
    menus: [
      {
        menu: 'viewTitle',
        views: ['networks'],
        group: 'navigation@2',
        when: `${contextKeys.filter('networks')} == on`,
      },
    ],
  },
  arrangeNetworks: {
    category: 'dockyard',
    title: { en: 'Sort Networks…', nl: 'Netwerken ordenen…' },
    icon: 'list-ordered',
    menus: [{ menu: 'viewTitle', views: ['networks'], group: '1_arrange@2' }],
  },
} as const satisfies Record<string, CommandDefinition>;
