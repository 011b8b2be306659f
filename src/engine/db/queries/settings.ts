import { Settings, type SettingsChange } from '../../../shared/contract/settings.ts';
import { prepared, type ReadableDb, transact, type WritableDb } from '../handle.ts';

/** The workstation's settings, with defaults for those never set or no longer readable. */
export function getSettings(db: ReadableDb): Settings {
  const rows = prepared<{ key: string; value: string }>(db, 'SELECT key, value FROM settings').all();
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const value = schema.safeParse(parse(stored.get(name)));
    if (value.success) given[name] = value.data;
  }
  return Settings.parse(given);
}

export function saveSettings(db: WritableDb, change: SettingsChange): Settings {
  return transact(db, () => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      prepared(
        db,
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      ).run(key, JSON.stringify(value));
    }
    return getSettings(db);
  });
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
