import { parseArgs } from 'node:util';
import { compareAll, translations } from '../checks/catalogues.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
const known = (name: string): name is (typeof translations)[number] =>
  translations.some((language) => language === name);

if (values.help || positionals.some((name) => !known(name))) {
  console.log(
    `npm run texts [-- ${translations.join(' ')}]: what the translations lack, with the English text.`,
  );
} else {
  const all = compareAll();
  for (const language of positionals.length > 0 ? positionals.filter(known) : translations) {
    const { missing, unknown, otherPlaceholders } = all[language];
    console.log(`\n${language}: ${missing.size} missing`);
    for (const [key, text] of missing) console.log(`  ${key}: ${text}`);
    for (const key of unknown) console.log(`  not in English: ${key}`);
    for (const line of otherPlaceholders) console.log(`  other placeholders: ${line}`);
  }
}
