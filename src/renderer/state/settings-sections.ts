/** The parts of the settings page, in its order; their names stand in the catalogue (`settings.sections.<name>`). */
export const settingsSections = [
  'appearance',
  'keyboard',
  'writing',
  'notifications',
  'desktop',
  'wellbeing',
  'demo',
  'workstation',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
