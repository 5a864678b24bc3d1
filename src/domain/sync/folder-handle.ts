/** A folder that a person picked, as much of `FileSystemDirectoryHandle` as is used. */
export interface FolderHandle {
  readonly entries: () => AsyncIterable<readonly [string, { readonly kind: 'file' | 'directory' }]>;
  readonly getDirectoryHandle: (name: string, options?: { readonly create?: boolean }) => Promise<FolderHandle>;
  readonly getFileHandle: (name: string, options?: { readonly create?: boolean }) => Promise<FileHandle>;
  readonly removeEntry: (name: string) => Promise<void>;
}

interface FileHandle {
  readonly getFile: () => Promise<{ readonly arrayBuffer: () => Promise<ArrayBuffer> }>;
  readonly createWritable: () => Promise<{
    readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

/** The one that was picked; a first grant holds while a page is open, "on every visit" in the worker alone. */
export interface PickedFolder extends FolderHandle {
  readonly name: string;
  readonly queryPermission: (mode: { readonly mode: 'readwrite' }) => Promise<string>;
  readonly requestPermission: (mode: { readonly mode: 'readwrite' }) => Promise<string>;
}
