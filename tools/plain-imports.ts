import type { Plugin } from 'vite';

/**
 * What is loaded late is loaded by a plain `import()`. Vite's own way looks for style sheets and preloads first, which nothing here
 * has, and costs the first frame 700 bytes. A late file that comes to have a style sheet fails the build: a page imports it instead.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.code.includes('__vite__mapDeps'))
          this.error(`${file.fileName} loads a style sheet late.`);
      }
    },
  };
}
