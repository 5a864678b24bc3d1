import type { PickedFolder } from '../../src/domain/sync/folder-handle.ts';

/** A folder in memory that answers as the File System Access API does. */
export class FakeFolder implements PickedFolder {
  readonly name: string;
  readonly inside = new Map<string, FakeFolder | Uint8Array<ArrayBuffer>>();
  permission = 'granted';

  constructor(name: string) {
    this.name = name;
  }

  readonly queryPermission = async (): Promise<string> => this.permission;
  readonly requestPermission = async (): Promise<string> => this.permission;

  async *entries(): AsyncIterable<readonly [string, { readonly kind: 'file' | 'directory' }]> {
    for (const [name, thing] of this.inside) yield [name, { kind: thing instanceof FakeFolder ? 'directory' : 'file' }];
  }

  readonly getDirectoryHandle = async (name: string, { create = false } = {}): Promise<FakeFolder> => {
    const known = this.inside.get(name);
    if (known instanceof FakeFolder) return known;
    if (known) throw new DOMException('', 'TypeMismatchError');
    if (!create) throw new DOMException('', 'NotFoundError');
    const made = new FakeFolder(name);
    this.inside.set(name, made);
    return made;
  };

  readonly getFileHandle = async (name: string, { create = false } = {}) => {
    const known = this.inside.get(name);
    if (known instanceof FakeFolder) throw new DOMException('', 'TypeMismatchError');
    if (!known && !create) throw new DOMException('', 'NotFoundError');
    if (!known) this.inside.set(name, new Uint8Array());
    return {
      getFile: async () => new Blob([(this.inside.get(name) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>]),
      createWritable: async () => {
        let written = new Uint8Array();
        return {
          write: async (bytes: Uint8Array<ArrayBuffer>) => {
            written = bytes;
          },
          close: async () => void this.inside.set(name, written),
        };
      },
    };
  };

  readonly removeEntry = async (name: string): Promise<void> => {
    if (!this.inside.delete(name)) throw new DOMException('', 'NotFoundError');
  };
}
