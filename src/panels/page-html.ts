import * as vscode from 'vscode';
import { language } from '../ui/language.ts';

/** Where the scripts and styles of pages are: nothing else of this machine can be loaded by a page. */
function resources(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'panels');
}

/** What every page of ours may do. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewPanelOptions & vscode.WebviewOptions {
  return { enableScripts: true, enableFindWidget: true, localResourceRoots: [resources(extension)] };
}

/**
 * The frame of a page, in which nothing runs or is loaded but the page's own script and style: `name.js` and
 * `name-style.css`. `body` is HTML of ours, never data: the script fills it in as text.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, name: string, body: string): string {
  const nonce = crypto.randomUUID();
  const file = (path: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(resources(extension), path)).toString();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${file(`${name}-style.css`)}">
<title></title>
</head>
<body>
${body}
<script nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}
