// Copies the files the pages need out of node_modules into wwwroot/lib, which is never committed.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lib = join(here, 'wwwroot', 'lib');

const files = {
  'bootstrap/dist/css/bootstrap.min.css': 'bootstrap/bootstrap.min.css',
  'bootstrap/dist/js/bootstrap.bundle.min.js': 'bootstrap/bootstrap.bundle.min.js',
  'bootstrap-icons/font/bootstrap-icons.min.css': 'icons/bootstrap-icons.min.css',
  'bootstrap-icons/font/fonts/bootstrap-icons.woff2': 'icons/fonts/bootstrap-icons.woff2',
  'htmx.org/dist/htmx.min.js': 'htmx/htmx.min.js',
};

/** The files end with a pointer to a source map that is not served; browsers' tools would report it missing. */
const withoutSourceMap = text => text.replace(/\n?\/[/*]# sourceMappingURL=[^\n]*\n?$/, '\n');

async function copy(from, to) {
  const target = join(lib, to);
  await mkdir(dirname(target), { recursive: true });
  if (/\.(css|js)$/.test(from))
    await writeFile(target, withoutSourceMap(await readFile(join(here, 'node_modules', from), 'utf8')));
  else
    await cp(join(here, 'node_modules', from), target);
}

await rm(lib, { recursive: true, force: true });
for (const [from, to] of Object.entries(files)) await copy(from, to);
const lock = await readFile(join(here, 'package-lock.json'));
await writeFile(join(lib, '.stamp'), createHash('sha256').update(lock).digest('hex') + '\n');
