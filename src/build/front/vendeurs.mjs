// What each npm package delivers to <target>/static/vendor, and under which licence.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { composants } from './css.mjs'
import { icones } from './icones.mjs'

const GOVUK = 'govuk-frontend/dist/govuk/govuk-frontend.min.css'
const MOJ = '@ministryofjustice/frontend/moj/moj-frontend.min.css'
const POLICE = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'

const COPIES = {
  [`${POLICE}-latin-wght-normal.woff2`]: 'police/latin.woff2',
  [`${POLICE}-latin-wght-italic.woff2`]: 'police/latin-italique.woff2',
  [`${POLICE}-latin-ext-wght-normal.woff2`]: 'police/latin-etendu.woff2',
  [`${POLICE}-latin-ext-wght-italic.woff2`]: 'police/latin-etendu-italique.woff2',
  'htmx.org/dist/htmx.min.js': 'htmx.min.js',
  'altcha/dist/external/altcha.min.js': 'altcha/altcha.min.js',
  'altcha/dist/external/altcha.css': 'altcha/altcha.css',
  'altcha/dist/workers/sha.js': 'altcha/sha.js',
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn/bpmn-visionneuse.min.js',
  'bpmn-js/dist/assets/diagram-js.css': 'bpmn/diagram-js.css',
  'bpmn-js/dist/assets/bpmn-js.css': 'bpmn/bpmn-js.css',
}

const LICENCES = {
  'govuk-frontend': 'LICENSE.txt',
  '@ministryofjustice/frontend': 'LICENSE',
  '@fontsource-variable/atkinson-hyperlegible-next': 'LICENSE',
  'lucide-static': 'LICENSE',
  'htmx.org': 'LICENSE',
  altcha: 'LICENSE',
  'bpmn-js': 'LICENSE',
}

function ecrire(fichier, contenu) {
  mkdirSync(dirname(fichier), { recursive: true })
  writeFileSync(fichier, contenu)
}

function licence(modules, [paquet, fichier]) {
  const { version } = JSON.parse(readFileSync(join(modules, paquet, 'package.json'), 'utf8'))
  let texte
  try {
    texte = readFileSync(join(modules, paquet, fichier), 'utf8')
  } catch {
    texte = JSON.parse(readFileSync(join(modules, paquet, 'package.json'), 'utf8')).license
  }
  return `${paquet} ${version}\n${'-'.repeat(40)}\n${texte.trim()}\n`
}

export function livrer({ modules, cible }) {
  const vendor = join(cible, 'static', 'vendor')
  for (const [source, destination] of Object.entries(COPIES)) {
    mkdirSync(dirname(join(vendor, destination)), { recursive: true })
    copyFileSync(join(modules, source), join(vendor, destination))
  }
  const feuilles = [GOVUK, MOJ].map((f) => readFileSync(join(modules, f), 'utf8'))
  ecrire(join(vendor, 'composants.css'), composants(feuilles))
  ecrire(join(vendor, 'icones.svg'), icones(join(modules, 'lucide-static', 'icons')))
  ecrire(join(vendor, 'LICENCES.txt'), Object.entries(LICENCES).map((l) => licence(modules, l)).join('\n'))
}
