/** The paper's page at Hugging Face. Old arXiv ids keep their slash; whatever else an id holds cannot leave the path. */
export function paperPage(id: string): string {
  return `https://huggingface.co/papers/${id.split('/').map(encodeURIComponent).join('/')}`;
}
