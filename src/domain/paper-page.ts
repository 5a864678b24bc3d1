/** The paper's page at Hugging Face. Any id has one; but not one whose parts would climb out of the path: then the list of papers. */
export function paperPage(id: string): string {
  const segments = id.toWellFormed().split('/');
  const climbs = segments.some((segment) => /^\.*$/.test(segment));
  return `https://huggingface.co/papers${climbs ? '' : `/${segments.map(encodeURIComponent).join('/')}`}`;
}
