import type { Plugin } from 'vite';

/**
 * Holds that the file `late` imports nothing but the file `early`, which is there when it is loaded. Firefox (ESR 153) never frees a page
 * that is closed while files are still to come which a script loaded by `import()` imports: in the cycle collector's log, a
 * ScriptLoadRequest that nothing else knows of holds the window.
 */
export function oneLateFile({ late, early }: { readonly late: string; readonly early: string }): Plugin {
  return {
    name: 'one-late-file',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const file = chunks.find(({ name }) => name === late);
      if (!file) return this.error(`There is no file "${late}".`);
      const others = [...file.imports, ...file.dynamicImports].filter((other) => {
        const name = bundle[other]?.name;
        return name !== early && name !== late;
      });
      if (others.length > 0) this.error(`${file.fileName} imports ${others.join(', ')}.`);
    },
  };
}
