import type { Import, Module, Modules } from './modules.ts';

/** Names that more than one module defines, each with its modules: an editor offers them all, and the wrong one is taken. */
export function namesDefinedTwice(modules: Modules): Record<string, readonly string[]> {
  const definers = new Map<string, string[]>();
  for (const [path, { defines }] of modules)
    for (const name of new Set(defines)) definers.set(name, [...(definers.get(name) ?? []), path]);
  return Object.fromEntries([...definers].filter(([, paths]) => paths.length > 1));
}

/** Rings of modules that import each other, in types too: `a.ts > b.ts > a.ts`. One of each that hang together. */
export function circlesIn(modules: Modules): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' > '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of targetsOf(modules.get(path))) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of modules.keys()) walk(path, []);
  return circles;
}

/** What opens a store's databases and hands out their tables. A `Store` alone is opaque, which the compiler sees to. */
const OPENS_TABLES = /^store\/(?:databases|schema\/(?:cache|library)-schema)\.ts$/;

/** Modules outside of `store/` that import what hands out tables, past the queries and commands of the store. */
export function reachingTables(modules: Modules): string[] {
  const outside = [...modules].filter(([path]) => !path.startsWith('store/'));
  return outside
    .filter(([, module]) => targetsOf(module).some((path) => OPENS_TABLES.test(path)))
    .map(([path]) => path);
}

/**
 * How components come to effects: `a.tsx > use-it.ts > store/read.ts`, by import of whatever they name and what runs for them. A
 * component knows values, callbacks and other components.
 */
export function effectsOfComponents(modules: Modules, isEffect: (path: string) => boolean): string[] {
  return waysOfComponents(modules, ({ from, isType }, isNamedByComponent) => {
    if (isType && !isNamedByComponent) return 'pass by';
    if (isEffect(from)) return 'report';
    // What is no effect there puts values into words, and is as free to ask the browser for its language.
    return isType || from.startsWith('browser/') ? 'pass by' : 'follow';
  });
}

/** What holds all that can be read and written. */
const HOLDS_ALL = /^(?:store\/open-store|background\/world)\.ts$/;

/**
 * How components come to the type of a store, or of another object that can do everything, in what they and the modules of their types
 * name: `a.tsx > model.ts > store/open-store.ts`. What is no such type there can't be a prop that holds one.
 */
export function storesOfComponents(modules: Modules): string[] {
  return waysOfComponents(modules, ({ from }) => {
    if (HOLDS_ALL.test(from)) return 'report';
    return /^(?:store|background|browser)\//.test(from) ? 'pass by' : 'follow';
  });
}

/** The ways by imports from each component to what is to be reported, past no other component: each is asked about by itself. */
function waysOfComponents(
  modules: Modules,
  judge: (imported: Import, isNamedByComponent: boolean) => 'report' | 'follow' | 'pass by',
): string[] {
  return [...modules.keys()].filter(isComponent).flatMap((component) => {
    const seen = new Set<string>();
    const walk = (path: string, way: readonly string[]): string[] =>
      (modules.get(path)?.imports ?? []).flatMap((imported) => {
        const { from, isOurs } = imported;
        if (!isOurs || seen.has(from) || isComponent(from)) return [];
        const what = judge(imported, path === component);
        if (what === 'pass by') return [];
        seen.add(from);
        return what === 'report' ? [[...way, from].join(' > ')] : walk(from, [...way, from]);
      });
    return walk(component, [component]);
  });
}

export function targetsOf(module: Module | undefined): string[] {
  return module?.imports.flatMap(({ from, isOurs }) => (isOurs ? [from] : [])) ?? [];
}

export function isComponent(path: string): boolean {
  return path.endsWith('.tsx');
}
