/**
 * Ways in which a page might read what an extension shows: each the source of a function of the note
 * (for yes-or-no probes), run in the page's own world, that returns all it learnt as text. A probe
 * that can only confirm a guess returns the guess.
 */
const ROOTS = `[...document.querySelectorAll('*')].filter((one) => !['HTML', 'HEAD', 'BODY'].includes(one.tagName))`;
const HOSTS = `[...document.documentElement.children].slice(2)`;

/** By name. */
export const PROBES: Record<string, string> = {
  'open shadow roots': `() => ${ROOTS}.map((one) => one.shadowRoot?.textContent ?? '').join()`,
  'shadow markup': `() => ${ROOTS}.map((one) => one.shadowRoot?.innerHTML ?? '').join()`,
  getHTML: `() => document.documentElement.getHTML?.({ serializableShadowRoots: true, shadowRoots: ${ROOTS}.map((one) => one.shadowRoot).filter(Boolean) }) ?? ''`,
  'text of the document': `() => document.documentElement.textContent`,
  'visible text': `() => document.documentElement.innerText`,
  'text of the body': `() => document.body.innerText`,
  markup: `() => document.documentElement.outerHTML`,
  'serialised document': `() => new XMLSerializer().serializeToString(document)`,
  'markup of hosts': `() => ${HOSTS}.map((one) => one.outerHTML).join()`,
  'attributes of hosts': `() => ${HOSTS}.flatMap((one) => [...one.attributes].map((attribute) => attribute.value)).join()`,
  'data of hosts': `() => ${HOSTS}.map((one) => JSON.stringify(one.dataset)).join()`,
  'own properties of hosts': `() => ${HOSTS}.flatMap((one) => Object.getOwnPropertyNames(one).map((key) => String(one[key]))).join()`,
  'find in page': `(note) => (globalThis.find?.(note) ? note : '')`,
  'find, letter by letter': `(note) => { getSelection().removeAllRanges(); return globalThis.find?.(note.slice(0, 6)) ? note : ''; }`,
  'select all': `() => { getSelection().selectAllChildren(document.documentElement); return getSelection().toString(); }`,
  'modified selection': `() => { const selection = getSelection(); selection.selectAllChildren(document.body); selection.collapseToEnd(); for (let at = 0; at < 80; at++) selection.modify('extend', 'forward', 'character'); return selection.toString() + (selection.focusNode?.textContent ?? ''); }`,
  'composed selection ranges': `() => (getSelection().getComposedRanges?.() ?? []).map((range) => range.startContainer.textContent).join()`,
  'elements under points': `() => { const found = []; for (let x = 4; x < innerWidth; x += 60) for (let y = 4; y < innerHeight; y += 40) found.push(document.elementFromPoint(x, y)); return [...new Set(found)].map((one) => one?.textContent ?? '').join(); }`,
  'caret under points': `() => { const found = []; for (let x = 4; x < innerWidth; x += 60) for (let y = 4; y < innerHeight; y += 40) found.push(document.caretPositionFromPoint?.(x, y)?.offsetNode ?? document.caretRangeFromPoint?.(x, y)?.startContainer); return [...new Set(found)].map((one) => one?.textContent ?? '').join(); }`,
  'original targets': `async () => { const seen = []; const listen = (event) => seen.push(event.originalTarget, event.explicitOriginalTarget, event.target, ...event.composedPath()); for (const type of ['mouseover', 'mousemove', 'pointerover', 'focusin']) addEventListener(type, listen, true); for (const one of ${HOSTS}) one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true })); await new Promise((done) => setTimeout(done, 30)); return seen.map((one) => { try { return (one?.getRootNode?.()?.innerHTML ?? '') + (one?.textContent ?? ''); } catch { return ''; } }).join(); }`,
  'CSS highlights': `() => [...(CSS.highlights ?? [])].flatMap(([name, marks]) => [name, ...[...marks].map(String)]).join()`,
  'adopted style sheets': `() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join()`,
  'style sheets': `() => [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules].map((rule) => rule.cssText); } catch { return []; } }).join()`,
  'generated content': `() => ${HOSTS}.map((one) => getComputedStyle(one, '::before').content + getComputedStyle(one, '::after').content).join()`,
  'resource timing': `() => performance.getEntries().map((entry) => JSON.stringify(entry)).join()`,
  frames: `() => Array.from({ length: globalThis.length }, (_, at) => { try { return globalThis[at].document.documentElement.textContent; } catch { return ''; } }).join()`,
  globals: `() => Object.getOwnPropertyNames(globalThis).map((key) => { try { return typeof globalThis[key] === 'string' ? globalThis[key] : ''; } catch { return ''; } }).join()`,
  storage: `() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, history.state, name])`,
  databases: `async () => JSON.stringify((await indexedDB.databases?.()) ?? [])`,
  'messages and ports': `async () => { const seen = []; addEventListener('message', (event) => seen.push(JSON.stringify(event.data))); postMessage({ name: 'exportAll' }, '*'); postMessage({ name: 'listAnnotations' }, '*'); postMessage({ name: 'pageMarks' }, '*'); await new Promise((done) => setTimeout(done, 60)); return seen.join(); }`,
  'broadcast channels': `async () => { const seen = []; for (const name of ['siyaq', 'dexie-txcommitted', 'dexie']) { const channel = new BroadcastChannel(name); channel.onmessage = (event) => seen.push(JSON.stringify(event.data)); } await new Promise((done) => setTimeout(done, 60)); return seen.join(); }`,
  'hooked attachShadow': `() => { const roots = []; const own = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { const root = own.call(this, { ...init, mode: 'open' }); roots.push(root); return root; }; getSelection().selectAllChildren(document.querySelector('p')); return new Promise((done) => setTimeout(() => done(roots.map((root) => root.innerHTML).join()), 350)); }`,
  'fonts by letter': `async () => { const sheet = document.createElement('style'); const letters = 'bcdfghjklmnpqrstvwxz'; sheet.textContent = [...letters].map((letter) => '@font-face { font-family: probe; src: url(/font-' + letter + '); unicode-range: U+' + letter.codePointAt(0).toString(16) + '; }').join('') + 'html { font-family: probe; }'; const text = document.documentElement.innerText; document.head.append(sheet); await new Promise((done) => setTimeout(done, 200)); sheet.remove(); return text; }`,
};
