/**
 * The fictitious newsroom: serves `tests/pages/<slug>/page.html` on loopback under any host, for
 * http and https, through a proxy that ends TLS itself and writes down every request it sees. So
 * the tests have an outside witness of what a browser asked for.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const PAGES = join(import.meta.dirname, '..', 'pages');

/** A running newsroom. */
export interface Newsroom {
  /** Port of the proxy on 127.0.0.1. */
  port: number;
  /** Base64 SHA-256 of the certificate's key, for `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** Every address that was asked for, in order, tunnels included. */
  seen: string[];
  /** Serves a page of the test's own making under `/extra/<name>`. */
  extra: Map<string, string>;
  close(): Promise<void>;
}

/**
 * Starts the newsroom.
 * @param hosts hosts that the certificate is for
 */
export async function startNewsroom(hosts: readonly string[]): Promise<Newsroom> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'fictitious' }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  const seen: string[] = [];
  const extra = new Map<string, string>();
  const answer: http.RequestListener = (request, response) => serve(extra, request, response);
  const tls = https.createServer({ key, cert }, (request, response) => {
    seen.push(`https://${request.headers.host ?? ''}${request.url ?? ''}`);
    answer(request, response);
  });
  const proxy = http.createServer((request, response) => {
    seen.push(request.url ?? '');
    answer(request, response);
  });
  proxy.on('connect', (request, socket: net.Socket, head: Buffer) => {
    seen.push(`tunnel ${request.url ?? ''}`);
    tunnel(socket, head, portOf(tls));
  });
  const [tlsSockets, proxySockets] = [rememberSockets(tls), rememberSockets(proxy)];
  await Promise.all([listen(tls), listen(proxy)]);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    port: portOf(proxy),
    spki: createHash('sha256').update(publicKey).digest('base64'),
    seen,
    extra,
    close: async () => {
      await Promise.all([stop(tls, tlsSockets), stop(proxy, proxySockets)]);
    },
  };
}

function serve(
  extra: Map<string, string>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const path = new URL(request.url ?? '/', 'http://newsroom.invalid').pathname;
  const html = extra.get(path) ?? readPage(path);
  response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html ?? 'Not here');
}

/** `/` is the home page; `/2025/04/ar-leak.html` is the page `ar-leak`. */
function readPage(path: string): string | null {
  const slug = path === '/' ? 'ar-home' : (/([a-z0-9-]+)(?:\.html)?\/?$/u.exec(path)?.[1] ?? '');
  const file = join(PAGES, slug, 'page.html');
  return slug && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function tunnel(socket: net.Socket, head: Buffer, port: number): void {
  const upstream = net.connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}

function listen(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: net.Server): number {
  return (server.address() as AddressInfo).port;
}

/** Tunnels are no connections that a server would close by itself: every socket is ended here. */
function rememberSockets(server: net.Server): Set<net.Socket> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

function stop(server: net.Server, sockets: Set<net.Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  return closed;
}
