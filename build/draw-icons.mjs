#!/usr/bin/env node
/**
 * Draws the icons of every system from build/icon.svg, in a headless Chromium. Run by hand after a change of the
 * drawing; the results are committed, so that a package needs no browser.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './launch/chromium.mjs';

const FOLDER = import.meta.dirname;
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** Kinds of an icns file that hold a PNG, and its size. */
const MAC = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

const drawing = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false });
const page = await browser.newPage();

/** The drawing as PNG, `size` pixels wide and high, on a transparent background. */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
}

const sizes = [...new Set([...LINUX, ...WINDOWS, ...MAC.map(([, size]) => size)])];
const pictures = new Map();
for (const size of sizes) pictures.set(size, await draw(size));
await browser.close();

await mkdir(join(FOLDER, 'icons'), { recursive: true });
for (const size of LINUX) await writeFile(join(FOLDER, 'icons', `${size}x${size}.png`), pictures.get(size));
await writeFile(join(FOLDER, 'icon.ico'), windowsIcon(WINDOWS.map((size) => ({ size, png: pictures.get(size) }))));
await writeFile(join(FOLDER, 'icon.icns'), macIcon(MAC.map(([kind, size]) => ({ kind, png: pictures.get(size) }))));

/** An .ico: a directory of sizes, then the pictures; 256 is written as 0. */
function windowsIcon(entries) {
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  for (const [place, { size, png }] of entries.entries()) {
    const at = 6 + 16 * place;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...entries.map(({ png }) => png)]);
}

/** An .icns: blocks, each with its kind and its length. */
function macIcon(entries) {
  const block = (kind, content) => {
    const head = Buffer.alloc(8);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(entries.map(({ kind, png }) => block(kind, png))));
}
