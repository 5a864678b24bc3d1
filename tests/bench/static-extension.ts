import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBuiltExtension } from '../../tools/browsers/built-extension.ts';

/** The static popup's own, in Firefox. */
export const STATIC_ID = 'static@paperglance.dev';

/**
 * Writes an extension that is nothing but a popup: no script, no worker, no storage; the given body under the stylesheet
 * and the head of our own page. It is as fast as a popup with these rows can be.
 */
export function writeStaticExtension(dir: string, like: { readonly build: string; readonly body: string }): void {
  const { popup } = readBuiltExtension(like.build);
  const ours = JSON.parse(readFileSync(join(like.build, 'manifest.json'), 'utf8'));
  const { manifest_version, version, icons, action, content_security_policy, browser_specific_settings } = ours;
  const page = readFileSync(join(like.build, popup), 'utf8')
    .replaceAll(/<script[^>]*><\/script>/g, '')
    .replace(/<body>.*<\/body>/s, () => `<body>${like.body}</body>`);
  const style = /<link rel="stylesheet"[^>]* href="\/?([^"]+)"/.exec(page)?.[1];
  if (style === undefined) throw new Error(`${popup} names no stylesheet.`);
  const isForFirefox = browser_specific_settings !== undefined;
  const manifest = {
    manifest_version,
    version,
    icons,
    // Ours allows no style in the page.
    ...(!isForFirefox && { content_security_policy }),
    name: 'A static popup',
    action: { ...action, default_title: 'A static popup' },
    // Firefox wants an id, and wants no two extensions to have the same.
    ...(isForFirefox && { browser_specific_settings: { gecko: { id: STATIC_ID } } }),
  };
  write(join(dir, 'manifest.json'), JSON.stringify(manifest));
  write(join(dir, popup), isForFirefox ? withItsStyle(page, readFileSync(join(like.build, style), 'utf8')) : page);
  cpSync(join(like.build, style), join(dir, style));
  cpSync(join(like.build, 'icons'), join(dir, 'icons'), { recursive: true });
}

/**
 * Firefox measures a popup when it is parsed, which waits for a stylesheet only where a script follows it (ESR 153, ext-browser-content.js):
 * a page without script is first measured bare, 800 px wide, and laid out, sized and painted again when its stylesheet came.
 */
function withItsStyle(page: string, style: string): string {
  return page.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
