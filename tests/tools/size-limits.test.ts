import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scriptsLoadedFirst } from '../../tools/test/size-limits.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paperglance-size-'));
  mkdirSync(join(root, 'assets'));
  mkdirSync(join(root, 'src/popup'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

it("finds a page's scripts and what they import at once, each one time, but not what comes later", () => {
  write('src/popup/index.html', '<script type="module" crossorigin src="/assets/main.js"></script>');
  write('assets/main.js', 'import{a as b}from"./a.js";import"./b.js";const later=()=>import("./later.js");b(later)');
  write('assets/a.js', "export{c as a}from'./c.js';");
  write('assets/b.js', 'import * as all from "./c.js";all.c()');
  write('assets/c.js', 'export const c=()=>"from ./no.js"');
  write('assets/later.js', '');

  const found = scriptsLoadedFirst(join(root, 'src/popup/index.html'), root).map((file) => relative(root, file));
  expect(found.sort()).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js', 'assets/main.js']);
});

function write(file: string, content: string): void {
  writeFileSync(join(root, file), content);
}
