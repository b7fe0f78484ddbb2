/** Takes every class and id from a document: what is left is structure. */
export function stripNames(document: Document): void {
  for (const element of document.querySelectorAll('[class],[id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
}
