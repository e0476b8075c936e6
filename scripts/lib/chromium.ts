import { existsSync } from 'node:fs';
import { canInstallPackages, ensurePackages } from './debian.ts';
import { findCommand } from './processes.ts';

/**
 * Path of a Chromium, Chrome or Edge: the one that `DOCKYARD_CHROMIUM` names, an installed one, or else,
 * on Debian as root, a freshly installed one. Rejects with a sentence where there is none.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env['DOCKYARD_CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`DOCKYARD_CHROMIUM names ${named}, and there is no such file.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  if (canInstallPackages()) {
    await ensurePackages(['chromium']);
    const fresh = installed();
    if (fresh !== undefined) return fresh;
  }
  throw new Error(
    'The tests need a browser: install Chromium or Chrome, or name one with DOCKYARD_CHROMIUM.',
  );
}

/** For a browser that only tests see: no sandbox (we may be root), no graphics card, no talk with its maker. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed(): string | undefined {
  const onPath = findCommand(
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'msedge',
  );
  if (onPath !== undefined) return onPath;
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((path) => existsSync(path));
}
