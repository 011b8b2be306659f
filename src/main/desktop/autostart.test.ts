import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAutostart } from './autostart.ts';

let config: string;
beforeEach(async () => {
  config = await mkdtemp(join(tmpdir(), 'groundcrew-autostart-'));
});
afterEach(() => rm(config, { recursive: true }));

const entry = () => readFile(join(config, 'autostart', 'groundcrew.desktop'), 'utf8');

it('writes an entry that the desktop starts at login, and takes it away again', async () => {
  const autostart = createAutostart('/opt/Groundcrew/groundcrew', { XDG_CONFIG_HOME: config });
  expect(await autostart.isOn()).toBe(false);
  await autostart.follow();
  expect(await readdir(config)).toEqual([]);
  await autostart.set(true);
  expect(await autostart.isOn()).toBe(true);
  expect((await entry()).split('\n')).toEqual(
    expect.arrayContaining(['[Desktop Entry]', 'Type=Application', 'Exec="/opt/Groundcrew/groundcrew"']),
  );
  await autostart.set(false);
  expect(await autostart.isOn()).toBe(false);
  expect(await readdir(join(config, 'autostart'))).toEqual([]);
  await autostart.set(false);
});

it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
  'is off where the desktop says %s',
  async (line) => {
    const autostart = createAutostart('/opt/groundcrew', { XDG_CONFIG_HOME: config });
    await autostart.set(true);
    const without = (await entry()).replace('X-GNOME-Autostart-enabled=true\n', '');
    await writeFile(join(config, 'autostart', 'groundcrew.desktop'), `${without}${line}\n`);
    expect(await autostart.isOn()).toBe(false);
    // What somebody has switched off stays off.
    await autostart.follow();
    expect(await entry()).toContain(line);
  },
);

it('starts an AppImage itself, from where it is now and whatever signs its path has', async () => {
  const env = { XDG_CONFIG_HOME: config, APPIMAGE: '/home/a/Apps/Groundcrew.AppImage' };
  await createAutostart('/tmp/.mount_1/groundcrew', env).set(true);
  expect(await entry()).toContain('Exec="/home/a/Apps/Groundcrew.AppImage"\n');
  const moved = { ...env, APPIMAGE: String.raw`/home/a/100% "$new"\Groundcrew.AppImage` };
  await createAutostart('/tmp/.mount_2/groundcrew', moved).follow();
  expect(await entry()).toContain(
    String.raw`Exec="/home/a/100%% \\"\\$new\\"\\\\Groundcrew.AppImage"` + '\n',
  );
});

it.each([{ FLATPAK_ID: 'app.groundcrew.desktop' }, { SNAP: '/snap/groundcrew/1' }])(
  'cannot be set from within %o',
  async (apart) => {
    const autostart = createAutostart('/app/bin/groundcrew', { XDG_CONFIG_HOME: config, ...apart });
    expect(await autostart.isOn()).toBeNull();
    await autostart.follow();
    expect(await readdir(config)).toEqual([]);
  },
);
