import { readFileSync } from 'node:fs';

/** What a JSON file holds; where it can't be read or isn't JSON, an error that names the file. */
export function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
