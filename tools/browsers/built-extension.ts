import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A build on disk, and where its manifest says that its pages are. Paths are relative to the build, without a leading slash. */
export interface BuiltExtension {
  readonly dir: string;
  readonly version: string;
  readonly popup: string;
  readonly panel?: string;
  readonly options?: string;
  /** Firefox's name for the extension. */
  readonly geckoId?: string;
}

export function readBuiltExtension(dir: string): BuiltExtension {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no build in ${dir}: run \`npm run build\`.`);
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const popup = manifest.action?.default_popup;
  if (popup === undefined) throw new Error(`${file} names no popup.`);
  const panel = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel;
  const options = manifest.options_ui?.page;
  const geckoId = manifest.browser_specific_settings?.gecko?.id;
  return {
    dir: resolve(dir),
    version: manifest.version,
    popup: bare(popup),
    ...(panel !== undefined && { panel: bare(panel) }),
    ...(options !== undefined && { options: bare(options) }),
    ...(geckoId !== undefined && { geckoId }),
  };
}

interface Manifest {
  version: string;
  action?: { default_popup?: string };
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string };
  options_ui?: { page?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

function bare(path: string): string {
  return path.replace(/^\/+/, '');
}
