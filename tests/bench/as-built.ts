import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * A module bundled and minified as the extension's are. Loaded as it stands in the sources, each call from one file to another
 * would cost what no user ever pays.
 */
export async function asBuilt<Module>(entry: URL): Promise<Module> {
  const outDir = await mkdtemp(join(tmpdir(), 'paperglance-bench-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        minify: true,
        lib: { entry: entry.pathname, formats: ['es'], fileName: () => 'module.mjs' },
      },
    });
    return await import(pathToFileURL(join(outDir, 'module.mjs')).href);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
