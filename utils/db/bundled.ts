/** The facts that this build carries, read from the extension's own files. */
import packs from 'virtual:siyaq/packs';
import { Facts, type PackStub } from './facts.ts';

/** Opens the bundled facts. @param rootUrl the extension's own root, from `runtime.getURL` */
export function openFacts(rootUrl: string): Facts {
  return new Facts(packs, (stub) => readOwnFile(rootUrl, stub));
}

/** The one `fetch` of the project: a file of the package itself; the CSP allows nothing else. */
async function readOwnFile(rootUrl: string, stub: PackStub): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(stub.path, rootUrl));
  if (!answer.ok) throw new Error(`The pack "${stub.id}" is missing: reinstall Siyaq`);
  return answer.arrayBuffer();
}
