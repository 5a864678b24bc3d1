import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Writes `licenses.txt`, to which the settings link: the licences of all that is in the build, our own first: each package that gave it a module, with the texts it comes with. */
export function licences(): Plugin {
  return {
    name: 'licences',
    // After the bundler left out what nobody uses.
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
      const source = [ROOT, ...[...folders].sort()].map(noticeOf).join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: `${source}\n` });
    },
  };
}

/** The folder of the npm package that a module belongs to; undefined for our own code and for what the bundler makes up. */
export function packageFolder(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/^\0+|[?#].*$/g, '');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/** Name, version, licence and origin of a package, and its own files about them. */
function noticeOf(folder: string): string {
  const { name, version, license, homepage }: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)\b/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence.`);
  return [`${name} ${version}\n${license}${homepage ? `\n${homepage}` : ''}`, ...texts].join('\n\n');
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
}
