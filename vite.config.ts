import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chromeManifest } from './tools/chrome-manifest.ts';
import { firefoxManifest } from './tools/firefox-manifest.ts';
import { licences } from './tools/licences.ts';
import { modulesBehind } from './tools/modules-behind.ts';
import { plainImports } from './tools/plain-imports.ts';
import { preloadFirstFrame } from './tools/preload-first-frame.ts';

/** `vite build --mode chrome|firefox` → `dist/chrome`, `dist/firefox`: CRXJS overwrites `background`, so a folder each. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
      crx({ manifest: browser === 'firefox' ? firefoxManifest() : chromeManifest, browser }),
      plainImports(),
      preloadFirstFrame(),
      licences(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome123',
      modulePreload: false,
      rolldownOptions: {
        // Pages that CRXJS does not find in the manifest: library, digest and welcome are nobody's, Firefox's sidebar is unknown to it.
        input: {
          library: 'src/library/index.html',
          panel: 'src/panel/index.html',
          welcome: 'src/welcome/index.html',
          digest: 'src/digest/index.html',
        },
        // What the popup needs for its first frame is one file: one request, and nothing of the rest.
        output: { codeSplitting: { groups: [{ name: 'first-frame', test: isInFirstFrame }] } },
      },
    },
  };
});

const firstFrame = modulesBehind('src/ui/glance/mount.ts');

function isInFirstFrame(id: string): boolean {
  return firstFrame.has(id) || /[\\/]preact[\\/](dist|jsx-runtime)[\\/]/.test(id);
}
