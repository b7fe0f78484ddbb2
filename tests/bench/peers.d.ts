declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(terms: string[]);
    search(text: string): [number, string[]][];
  }
}
declare module 'mark.js' {
  export default class Mark {
    constructor(root: HTMLElement);
    mark(terms: string[], options: { separateWordSearch: boolean; each: () => void }): void;
  }
}
