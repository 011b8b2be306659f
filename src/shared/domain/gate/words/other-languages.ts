import { list } from './lexicon.ts';

/** Everyday words of languages that the rules do not read; none of them is one of a language that they do. */
export const otherLanguages: readonly string[] = list(`
  ich | nicht | mein | meine | meinem | ist | bitte | und | habe | wie kann | wurde | geld | konto |
  je | mon | suis | vous | bonjour | argent | compte | merci | avec |
  il mio | sono | della | perche | buongiorno | soldi | grazie | anche | questo | vorrei |
  ik | mijn | niet | het | een | geld | rekening | graag |
  nie | jest | moje | prosze | pieniadze | dlaczego | konto | dzien dobry | gdzie |
  ang | pera | salamat | bakit | yung | ako | paano |
  banii | sunt | multumesc | contul | unde |
  jag | inte | pengar | mitt | och | det ar |
  penge | ikke | jeg | hvor |
  en pysty | rahat | miksi | tili | kiitos | minun |
  prosim | penize | moje | ucet | dekuji | kde jsou |
  nem | penzem | szamla | koszonom | hol van |
  pesa | yangu | kwa | sina | tafadhali | asante | wapi |
  де мої | мої | гроші | будь ласка | рахунок | дякую | чому
`);
