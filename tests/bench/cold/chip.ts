/** The least that could be shown: a chip of plain nodes in a closed root, with no detector before it. */
const host = document.createElement('div');
const root = host.attachShadow({ mode: 'closed' });
const style = document.createElement('style');
style.textContent =
  'button{position:fixed;inset-block-start:38vh;inset-inline-end:0;padding:10px 2px;border:0;background:#0b5d4e;color:#fff;font:12px system-ui}';
const chip = document.createElement('button');
chip.textContent = '12';
root.append(style, chip);
document.documentElement.append(host);
