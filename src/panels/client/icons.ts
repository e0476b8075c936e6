/// <reference lib="dom" />
/** Icons, drawn for these pages on a grid of 16 by 16, under the names that Codicons have in VS Code. */

const round = 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z';

const paths: Readonly<Record<string, string>> = {
  add: 'M8 3v10M3 8h10',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  check: 'M3 8.5l3 3 7-7',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-up': 'M4 10l4-4 4 4',
  circle: 'M8 5.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6z',
  'clear-all': 'M2.5 4h11M2.5 8h8M2.5 12h5',
  close: 'M4 4l8 8M12 4l-8 8',
  'cloud-download': 'M8 2.5v8M4.5 7.5l3.5 3.5 3.5-3.5M3 13.5h10',
  'cloud-upload': 'M8 11V3M4.5 6l3.5-3.5 3.5 3.5M3 13.5h10',
  code: 'M5.5 4L2 8l3.5 4M10.5 4L14 8l-3.5 4',
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  'debug-continue': 'M3.5 3.5v9M6.5 3.5l6.5 4.5-6.5 4.5z',
  'debug-pause': 'M5.5 3.5v9M10.5 3.5v9',
  'debug-stop': 'M4 4h8v8H4z',
  'debug-disconnect':
    'M2.5 13.5l2-2M11.5 4.5l2-2M5 7l4 4-1.5 1.5a2.8 2.8 0 0 1-4-4zM7 5l4 4 1.5-1.5a2.8 2.8 0 0 0-4-4z',
  error: `${round}M8 5v4M8 11v.3`,
  eye: 'M1.5 8c2-3 4-4.3 6.5-4.3S12.5 5 14.5 8c-2 3-4 4.3-6.5 4.3S3.5 11 1.5 8zM8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4z',
  folder: 'M2 3.5h4.5L8 5h6v7.5H2z',
  globe: `${round}M2.5 8h11M8 2.5c-3 3-3 8 0 11c3-3 3-8 0-11`,
  history: 'M8 4.5V8l2.5 1.5M3 8a5 5 0 1 0 1.6-3.7M4.5 2v2.5H7',
  info: `${round}M8 7.5v4M8 5v-.3`,
  'link-external': 'M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5L8 8',
  output: 'M2.5 3h11v10h-11zM5 6.5h6M5 9.5h4',
  play: 'M5 3.5l7 4.5-7 4.5z',
  plug: 'M5.5 2.5v3M10.5 2.5v3M4 5.5h8V8a4 4 0 0 1-8 0zM8 12v2',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M11.5 2v2.5H9',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3h4V3M5.5 13V9.5h5V13',
  tag: 'M2.5 8V2.5H8l5.5 5.5L8 13.5zM5.3 5.3v.2',
  terminal: 'M2.5 4.5L6 8l-3.5 3.5M7.5 12H13',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  warning: 'M8 2.5l6 11H2zM8 6.5V10M8 11.8v.2',
};

/** An icon, which says nothing to a screen reader; nothing when there is none of that name. */
export function icon(name: string | undefined): SVGElement | undefined {
  const path = name === undefined ? undefined : paths[name];
  if (path === undefined) return undefined;
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}
