/** Whose browser this is, as far as its toolbar differs. */
export function browserBrand(): 'chrome' | 'edge' | 'firefox' {
  if (location.protocol === 'moz-extension:') return 'firefox';
  return navigator.userAgent.includes(' Edg/') ? 'edge' : 'chrome';
}
