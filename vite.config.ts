import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chromeManifest } from './tools/chrome-manifest.ts';
import { firefoxManifest } from './tools/firefox-manifest.ts';
import { licences } from './tools/licences.ts';
import { modulesBehind } from './tools/modules-behind.ts';
import { oneLateFile } from './tools/one-late-file.ts';
import { pageTemplate } from './tools/page-template.ts';
import { plainImports } from './tools/plain-imports.ts';
import { preloadFirstFrame } from './tools/preload-first-frame.ts';

const FIRST_FRAME = 'first-frame';
const AFTER_FIRST_FRAME = 'after-first-frame';

/** `vite build --mode chrome|firefox` → `dist/chrome`, `dist/firefox`: CRXJS overwrites `background`, so a folder each. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
      crx({ manifest: browser === 'firefox' ? firefoxManifest() : chromeManifest, browser }),
      pageTemplate(),
      plainImports(),
      preloadFirstFrame(),
      licences(),
      ...(browser === 'firefox' ? [oneLateFile({ late: AFTER_FIRST_FRAME, early: FIRST_FRAME })] : []),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome123',
      modulePreload: false,
      rolldownOptions: {
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        // Pages that CRXJS does not find in the manifest: library, digest, topics and welcome are nobody's, Firefox's sidebar is unknown to it.
        input: {
          library: 'src/library/index.html',
          panel: 'src/panel/index.html',
          welcome: 'src/welcome/index.html',
          digest: 'src/digest/index.html',
          topics: 'src/topics/index.html',
        },
        // What the popup needs for its first frame is one file: one request, and nothing of the rest.
        output: {
          codeSplitting: {
            groups: [
              { name: FIRST_FRAME, test: isInFirstFrame, priority: 1 },
              ...(browser === 'firefox'
                ? [{ name: AFTER_FIRST_FRAME, test: (id: string) => afterFirstFrame.has(id) }]
                : []),
            ],
          },
        },
      },
    },
  };
});

const firstFrame = modulesBehind('src/ui/glance/mount.ts');

function isInFirstFrame(id: string): boolean {
  return firstFrame.has(id) || /[\\/]preact[\\/](dist|jsx-runtime)[\\/]/.test(id);
}

/** All that popup and panel load after their first frame, also what they load only when somebody searches or looks at "For you". */
const afterFirstFrame = new Set(
  [
    'ui/glance/session/session.ts',
    'ui/glance/lazy-components.ts',
    'store/search/search-papers.ts',
    'store/search/search-abstracts.ts',
    'domain/search/match-ranges.ts',
    'domain/search/unseen-match.ts',
    'formats/backup.ts',
    'store/for-you/open-ranking.ts',
    'store/for-you/read-for-you.ts',
    'store/for-you/read-fit.ts',
    'store/for-you/read-why.ts',
    'store/for-you/read-similar.ts',
  ].flatMap((file) => [...modulesBehind(`src/${file}`)]),
);
