import type { CommandDefinition } from '../command.ts';
import { contextKeys } from '../context-keys.ts';
import { images, taggedImages } from '../nodes.ts';

/** What is done with an image. */
export const imageCommands = {
  pullImage: {
    category: 'image',
    title: { en: 'Pull…', nl: 'Ophalen…' },
    icon: 'cloud-download',
    docker: 'docker pull <image>',
    menus: [{ menu: 'viewTitle', views: ['images'], group: 'navigation@1' }],
  },
  pullImageAgain: {
    category: 'image',
    title: { en: 'Pull Again', nl: 'Opnieuw ophalen' },
    icon: 'cloud-download',
    docker: 'docker pull <image>',
    menus: [{ menu: 'row', kinds: taggedImages, group: '3_registry@1' }],
  },
  runImage: {
    category: 'image',
    title: { en: 'Run…', nl: 'Uitvoeren…' },
    icon: 'play',
    docker: 'docker run -d -p <ports> --name <name> <image>',
    menus: [
      { menu: 'row', kinds: images, group: 'inline@1' },
      { menu: 'row', kinds: images, group: '1_run@1' },
    ],
  },
  runImageInteractive: {
    category: 'image',
    title: { en: 'Run Interactive', nl: 'Interactief uitvoeren' },
    icon: 'terminal',
    docker: 'docker run -it --rm <image>',
    menus: [
      { menu: 'row', kinds: images, group: 'inline@2' },
      { menu: 'row', kinds: images, group: '1_run@2' },
    ],
  },
  inspectImage: {
    category: 'image',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker image inspect <image>',
    menus: [{ menu: 'row', kinds: images, group: '2_look@1' }],
  },
  historyImage: {
    category: 'image',
    title: { en: 'History', nl: 'Geschiedenis' },
    icon: 'history',
    docker: 'docker history <image>',
    menus: [{ menu: 'row', kinds: images, group: '2_look@2' }],
  },
  usersOfImage: {
    category: 'image',
    title: { en: 'Who Uses It', nl: 'Wie gebruikt deze image' },
    icon: 'references',
    docker: 'docker ps --all --filter ancestor=<image>',
    menus: [{ menu: 'row', kinds: images, group: '2_look@3' }],
  },
  tagImage: {
    category: 'image',
    title: { en: 'Add a Tag…', nl: 'Tag toevoegen…' },
    icon: 'tag',
    docker: 'docker tag <image> <name>',
    menus: [{ menu: 'row', kinds: images, group: '3_registry@2' }],
  },
  pushImage: {
    category: 'image',
    title: { en: 'Push…', nl: 'Pushen…' },
    icon: 'cloud-upload',
    docker: 'docker push <image>',
    menus: [{ menu: 'row', kinds: taggedImages, group: '3_registry@3' }],
  },
  loginRegistry: {
    category: 'image',
    title: { en: 'Log In to a Registry…', nl: 'Aanmelden bij een registry…' },
    icon: 'sign-in',
    docker: 'docker login <registry>',
    menus: [{ menu: 'viewTitle', views: ['images'], group: '3_registry@1' }],
  },
  saveImage: {
    category: 'image',
    title: { en: 'Save to a File…', nl: 'Opslaan in een bestand…' },
    icon: 'save',
    docker: 'docker save --output <file> <image>',
    menus: [{ menu: 'row', kinds: images, group: '4_file@1' }],
  },
  loadImages: {
    category: 'image',
    title: { en: 'Load from a File…', nl: 'Laden uit een bestand…' },
    icon: 'folder-opened',
    docker: 'docker load --input <file>',
    menus: [{ menu: 'viewTitle', views: ['images'], group: '4_file@1' }],
  },
  importImage: {
    category: 'image',
    title: { en: 'Import a File System…', nl: 'Bestandssysteem importeren…' },
    icon: 'desktop-download',
    docker: 'docker import <file> <image>',
    menus: [{ menu: 'viewTitle', views: ['images'], group: '4_file@2' }],
  },
  copyImageName: {
    category: 'image',
    title: { en: 'Copy Name', nl: 'Naam kopiëren' },
    docker: 'docker image inspect <image>',
    menus: [{ menu: 'row', kinds: images, group: 'copy@1', submenu: 'copy' }],
  },
  copyImageId: {
    category: 'image',
    title: { en: 'Copy ID', nl: 'ID kopiëren' },
    docker: 'docker image inspect <image>',
    menus: [{ menu: 'row', kinds: images, group: 'copy@2', submenu: 'copy' }],
  },
  untagImage: {
    category: 'image',
    title: { en: 'Remove This Tag…', nl: 'Deze tag verwijderen…' },
    icon: 'trash',
    docker: 'docker rmi <image>',
    menus: [{ menu: 'row', kinds: ['image.several'], group: '9_remove@1' }],
  },
  removeImage: {
    category: 'image',
    title: { en: 'Remove…', nl: 'Verwijderen…' },
    icon: 'trash',
    docker: 'docker rmi <image>',
    menus: [
      { menu: 'row', kinds: images, group: 'inline@3' },
      { menu: 'row', kinds: images, group: '9_remove@2' },
    ],
  },
  showDangling: {
    category: 'image',
    title: { en: 'Show Dangling Images', nl: 'Images zonder naam tonen' },
    docker: 'docker images --filter dangling=true',
    menus: [
      { menu: 'viewTitle', views: ['images'], group: '2_show@1', when: `${contextKeys.dangling} == hidden` },
    ],
  },
  hideDangling: {
    category: 'image',
    title: { en: 'Hide Dangling Images', nl: 'Images zonder naam verbergen' },
    docker: 'docker images',
    menus: [
      { menu: 'viewTitle', views: ['images'], group: '2_show@1', when: `${contextKeys.dangling} != hidden` },
    ],
  },
  pruneImages: {
    category: 'image',
    title: { en: 'Remove Unused…', nl: 'Ongebruikte verwijderen…' },
    icon: 'clear-all',
    docker: 'docker image prune',
    menus: [{ menu: 'viewTitle', views: ['images'], group: '5_clean@1' }],
  },
} as const satisfies Record<string, CommandDefinition>;
