import type { Container } from '../../engine/model.ts';

/** It has a process: it can be stopped. */
export const isLive = ({ state }: Container): boolean => ['running', 'paused', 'restarting'].includes(state);

export const isRunning = ({ state }: Container): boolean => state === 'running';

export const isPaused = ({ state }: Container): boolean => state === 'paused';
