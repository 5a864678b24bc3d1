import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** WebDAV servers that Debian has, each set up as its manual says. */
export const WEBDAV_SERVERS = ['apache', 'nginx', 'lighttpd', 'rclone'] as const;
export type WebDavServerName = (typeof WEBDAV_SERVERS)[number];

export interface WebDavServer {
  /** The folder that a person would name. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Where its files are. */
  readonly folder: string;
  /** Starts it again after `pause`, on the same port. */
  readonly resume: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Setup {
  /** What has to be there. */
  readonly files: readonly string[];
  readonly debian: readonly string[];
  /** Writes its settings; answers with the command that runs it in the foreground. */
  readonly prepare: (given: Given) => readonly [command: string, ...args: string[]];
}

interface Given {
  readonly dir: string;
  readonly data: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export function hasWebDavServer(name: WebDavServerName): boolean {
  return SETUPS[name].files.every((file) => existsSync(file));
}

/** The packages that Debian has it in. */
export function debianPackagesOf(name: WebDavServerName): readonly string[] {
  return SETUPS[name].debian;
}

/** Starts a server on loopback, with an empty folder of its own that is gone afterwards. */
export async function startWebDavServer(name: WebDavServerName): Promise<WebDavServer> {
  const dir = mkdtempSync(join(tmpdir(), `webdav-${name}-`));
  const data = join(dir, 'data');
  mkdirSync(data, { mode: 0o777 });
  const given = { dir, data, port: await freePort(), user: 'ann', password: 'pass word é' };
  const [command, ...args] = SETUPS[name].prepare(given);
  let child: ChildProcess | undefined;
  const address = `http://127.0.0.1:${given.port}/`;
  const server = {
    address,
    user: given.user,
    password: given.password,
    folder: data,
    async resume(): Promise<void> {
      const started = spawn(command, args, { stdio: 'ignore' });
      child = started;
      await untilAnswers(address, started);
    },
    async pause(): Promise<void> {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('close', resolve));
      running.kill('SIGTERM');
      await ended;
    },
    async stop(): Promise<void> {
      await server.pause();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await server.resume();
  return server;
}

const APACHE_MODULES = '/usr/lib/apache2/modules';
const NGINX_MODULES = '/usr/lib/nginx/modules';

const SETUPS: Readonly<Record<WebDavServerName, Setup>> = {
  apache: {
    files: ['/usr/sbin/apache2', `${APACHE_MODULES}/mod_dav_fs.so`],
    debian: ['apache2-bin'],
    prepare({ dir, data, port, user, password }) {
      writeFileSync(join(dir, 'users'), `${user}:${shaOf(password)}\n`);
      const modules = [
        'mpm_event',
        'authn_core',
        'authn_file',
        'authz_core',
        'authz_user',
        'auth_basic',
        'dav',
        'dav_fs',
      ];
      return [
        '/usr/sbin/apache2',
        '-DFOREGROUND',
        '-f',
        written(
          join(dir, 'apache.conf'),
          [
            `ServerName 127.0.0.1`,
            `ServerRoot ${dir}`,
            `PidFile ${dir}/pid`,
            `ErrorLog ${dir}/error.log`,
            `Listen 127.0.0.1:${port}`,
            ...modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`),
            ...(isRoot() ? ['User www-data', 'Group www-data'] : []),
            `DavLockDB ${data}/../locks`,
            `DocumentRoot ${data}`,
            `<Directory ${data}>`,
            'Dav On',
            'AuthType Basic',
            'AuthName "My files"',
            `AuthUserFile ${dir}/users`,
            'Require valid-user',
            '</Directory>',
          ],
          [dir, data],
        ),
      ];
    },
  },
  nginx: {
    files: ['/usr/sbin/nginx', `${NGINX_MODULES}/ngx_http_dav_ext_module.so`],
    debian: ['nginx-light', 'libnginx-mod-http-dav-ext'],
    prepare({ dir, data, port, user, password }) {
      writeFileSync(join(dir, 'users'), `${user}:${shaOf(password)}\n`);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return [
        '/usr/sbin/nginx',
        '-c',
        written(join(dir, 'nginx.conf'), [
          `load_module ${NGINX_MODULES}/ngx_http_dav_ext_module.so;`,
          ...(isRoot() ? ['user root;'] : []),
          'daemon off;',
          'worker_processes 1;',
          `pid ${dir}/pid;`,
          `error_log ${dir}/error.log;`,
          'events { worker_connections 64; }',
          'http {',
          'access_log off;',
          ...temporary.map((name) => `${name}_temp_path ${dir}/${name};`),
          'dav_ext_lock_zone zone=locks:1m;',
          'server {',
          `listen 127.0.0.1:${port};`,
          `root ${data};`,
          'client_max_body_size 64m;',
          'dav_methods PUT DELETE MKCOL COPY MOVE;',
          'dav_ext_methods PROPFIND OPTIONS LOCK UNLOCK;',
          'dav_ext_lock zone=locks;',
          'auth_basic "My files";',
          `auth_basic_user_file ${dir}/users;`,
          '} }',
        ]),
        '-e',
        join(dir, 'error.log'),
      ];
    },
  },
  lighttpd: {
    files: ['/usr/sbin/lighttpd', '/usr/lib/lighttpd/mod_webdav.so'],
    debian: ['lighttpd', 'lighttpd-mod-webdav'],
    prepare({ dir, data, port, user, password }) {
      writeFileSync(join(dir, 'users'), `${user}:${password}\n`);
      return [
        '/usr/sbin/lighttpd',
        '-D',
        '-f',
        written(join(dir, 'lighttpd.conf'), [
          'server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")',
          'server.bind = "127.0.0.1"',
          `server.port = ${port}`,
          `server.document-root = "${data}"`,
          `server.upload-dirs = ("${dir}")`,
          `server.errorlog = "${dir}/error.log"`,
          'webdav.activate = "enable"',
          'auth.backend = "plain"',
          `auth.backend.plain.userfile = "${dir}/users"`,
          'auth.require = ("" => ("method" => "basic", "realm" => "My files", "require" => "valid-user"))',
        ]),
      ];
    },
  },
  rclone: {
    files: ['/usr/bin/rclone'],
    debian: ['rclone'],
    prepare: ({ data, port, user, password }) => [
      '/usr/bin/rclone',
      ...['serve', 'webdav', data, '--addr', `127.0.0.1:${port}`, '--user', user, '--pass', password],
      ...['--config', '/dev/null', '--dir-cache-time', '1s', '--vfs-cache-mode', 'off'],
    ],
  },
};

function written(file: string, lines: readonly string[], open: readonly string[] = []): string {
  writeFileSync(file, `${lines.join('\n')}\n`);
  // Apache gives up root, and writes as somebody else.
  for (const folder of isRoot() ? open : []) spawn('chmod', ['0777', folder], { stdio: 'ignore' });
  return file;
}

/** The form of a password file that Apache and nginx both read. */
function shaOf(password: string): string {
  return `{SHA}${createHash('sha1').update(password).digest('base64')}`;
}

function isRoot(): boolean {
  return userInfo().uid === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

const STARTS_WITHIN_MS = 20_000;

async function untilAnswers(address: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The WebDAV server at ${address} does not answer.`);
}
