import type { ObjectKind } from '../port.ts';

/** Where the API keeps each kind of object. */
export const paths: Record<ObjectKind, (id: string) => string> = {
  container: (id) => `/containers/${encodeURIComponent(id)}`,
  image: (id) => `/images/${encodeURIComponent(id)}`,
  volume: (id) => `/volumes/${encodeURIComponent(id)}`,
  network: (id) => `/networks/${encodeURIComponent(id)}`,
};
