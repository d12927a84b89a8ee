// Copies the fonts of the letters into <target>/courriers/polices/. Fonts come from npm, never from the repository.
// Atkinson Hyperlegible Next (OFL-1.1) prints everything; DejaVu Sans is only embedded for glyphs Atkinson lacks.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const exiger = createRequire(import.meta.url);
const dossierDe = (paquet) => dirname(exiger.resolve(`${paquet}/package.json`));

const ATKINSON = '@expo-google-fonts/atkinson-hyperlegible-next';
const DEJAVU = 'dejavu-fonts-ttf';

const POLICES = [
  [ATKINSON, '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', 'atkinson-400.ttf'],
  [ATKINSON, '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf', 'atkinson-700.ttf'],
  [ATKINSON, 'LICENSE_FONT', 'LICENCE-atkinson.txt'],
  [DEJAVU, 'ttf/DejaVuSans.ttf', 'dejavu-400.ttf'],
  [DEJAVU, 'ttf/DejaVuSans-Bold.ttf', 'dejavu-700.ttf'],
  [DEJAVU, 'LICENSE', 'LICENCE-dejavu.txt'],
];

export function copierPolices(cible) {
  const destination = join(cible, 'courriers', 'polices');
  mkdirSync(destination, { recursive: true });
  for (const [paquet, source, nom] of POLICES) {
    copyFileSync(join(dossierDe(paquet), source), join(destination, nom));
  }
  return POLICES.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  copierPolices(process.argv[2] ?? 'target/classes');
}
