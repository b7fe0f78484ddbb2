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
  const index: import('../search/index-data.ts').IndexData;
  export default index;
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
