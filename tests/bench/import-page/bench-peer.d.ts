/** `@retorquere/bibtex-parser`, as far as the bench uses it; installed by the bench itself. */
declare module 'bench-peer' {
  export function parse(text: string): { readonly entries: readonly unknown[] };
}
