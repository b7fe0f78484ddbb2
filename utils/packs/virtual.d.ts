/** Modules made at build by `vite-plugin.ts`. */
declare module 'virtual:siyaq/gates' {
  const gates: import('../match/gate.ts').Gates;
  export default gates;
}
declare module 'virtual:siyaq/tables' {
  const tables: import('../match/tables.ts').MatcherTables[];
  export default tables;
}
declare module 'virtual:siyaq/sites' {
  const rules: import('../page/site-rule.ts').SiteRules;
  export default rules;
}
declare module 'virtual:siyaq/packs' {
  const packs: { id: string; path: string; sha256: string }[];
  export default packs;
}
declare module 'virtual:siyaq/lookup' {
  /** Reads the index, anew at each call. */
  export default function readIndex(): import('../search/index-data.ts').IndexData;
}
declare module 'virtual:siyaq/covered' {
  const sites: import('./room-data.ts').CoveredSite[];
  export default sites;
}
declare module 'virtual:siyaq/documents' {
  type Nodes = import('./room-data.ts').DocumentNode[];
  const documents: {
    method: Record<'ar' | 'fr' | 'en', Nodes>;
    corrections: import('./room-data.ts').Correction[];
  };
  export default documents;
}
declare module 'virtual:siyaq/licences' {
  const licences: import('./room-data.ts').Licence[];
  export default licences;
}
declare module 'virtual:siyaq/messages' {
  type Message = (values: Record<string, string | number>) => string;
  const messages: Record<'ar' | 'fr' | 'en', Record<string, Message>>;
  export default messages;
}
declare module 'virtual:siyaq/messages-pages' {
  export { default } from 'virtual:siyaq/messages';
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module '@messageformat/core/compile-module.js' {
  export default function compileModule(
    messageFormat: import('@messageformat/core').default,
    messages: Record<string, Record<string, string>>,
  ): string;
}
